import { usualLeaving } from '../model/configuration.ts';
import type { LinkOrigin } from '../model/link.ts';
import type { Subject } from '../model/subject.ts';
import type { DecideContext } from './context.ts';

/**
 * Matching is not owning: deleted is what we made, what an administrator adopted, and, where that is set, what was only found.
 * Where the application merely deactivates, a delete takes nothing away from anybody.
 */
export function mayDelete(
  { compiled, capabilities }: Pick<DecideContext, 'compiled' | 'capabilities'>,
  { type }: Pick<Subject, 'type'>,
  origin: LinkOrigin,
): boolean {
  if (origin !== 'matched') return true;
  if (type === 'User' && capabilities.deleteUser === 'deactivate') return true;
  return (compiled.configuration.leaving ?? usualLeaving).deleteMatched;
}
