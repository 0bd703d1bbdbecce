import type { Write } from '#storage/port.ts';
import { explainSteps } from '../decide/explain.ts';
import { insertEntry } from '../log/insert-entry.ts';
import type { Decision } from '../model/decision.ts';
import { identityOf, type Subject } from '../model/subject.ts';
import type { Run } from './run.ts';

/** The entry of a removal that is held: what would have been done, and that nothing was (Entra: StagedDelete). */
export function heldEntry(
  run: Run,
  subject: Subject,
  { action, situation, trace }: Extract<Decision, { readonly kind: 'plan' }>,
): Write {
  const would = action.kind === 'delete' ? 'Deleting it' : 'Disabling it';
  const message = `${would} is held: too many would be removed at once. Nothing was written.`;
  return insertEntry(run, {
    source: subject.source,
    type: subject.type,
    identity: identityOf(subject),
    target: subject.link?.target,
    action: action.kind,
    status: 'skipped',
    code: 'held',
    message,
    advice: 'Allow it or reject it under Held removals.',
    situation,
    steps: [...explainSteps(subject, trace, ''), { name: 'guard', status: 'skipped', text: message }],
    modified: [],
    exchanges: [],
  });
}
