import type { Subject } from '../model/subject.ts';
import type { DecideContext } from './context.ts';

/** The code of a user whose assignments were there before accounts were made. */
export const assignedBefore = 'assigned-before';

export const waitsText =
  'Assigned before accounts were made here: it waits until somebody clicks Provision User. The application is not asked.';

/**
 * Whether a user without an account waits until somebody provisions it: each assignment that entitles it waits, and nobody has asked
 * for it, adopted an account for it, or tried to make one.
 */
export function waitsForPerson({ compiled, entitles }: DecideContext, subject: Subject): boolean {
  const { type, link, work, pending, demanded = false, grants = [] } = subject;
  if (compiled.configuration.scope === 'all' || type === 'Group' || link?.target !== undefined || demanded)
    return false;
  if (work?.sent !== undefined || pending?.state === 'approved') return false;
  const entitling = grants.filter(({ role }) => entitles(role));
  return entitling.length > 0 && entitling.every(({ waits = false }) => waits);
}
