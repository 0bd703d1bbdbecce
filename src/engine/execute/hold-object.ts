import type { Write } from '#storage/port.ts';
import { guardedKindOf } from '../decide/guard.ts';
import type { Decision } from '../model/decision.ts';
import { type GuardedKind, heldActions } from '../model/guard.ts';
import type { Tally } from '../model/outcome.ts';
import type { Subject } from '../model/subject.ts';
import type { PlannedRow } from '../queries/planned.ts';
import { finishWork, seqOf } from '../queries/work.ts';
import { countsOf } from './counts.ts';
import { heldEntry } from './held-entry.ts';
import { hold } from './hold.ts';
import type { Run } from './run.ts';

type Planned = Extract<Decision, { readonly kind: 'plan' }>;

/** Not planned for the end of a full cycle: it waits for a person, its work is done with, and the log says so. */
export function holdObject(
  run: Run,
  subject: Subject,
  row: PlannedRow,
  { action, situation, trace }: Planned,
): { readonly writes: readonly Write[]; readonly counts: Tally } {
  const { source, work } = subject;
  const done = finishWork(run.tenant, run.job.job, source, 0, seqOf(work));
  const entry = heldEntry(run, subject, { action: row.action, act: action, situation, trace });
  return { writes: [...hold(run, row), done, entry], counts: countsOf(run, subject, 'held', row.action) };
}

/** The row of an act that waits: what would be done, and why. Neither names nor values are kept: nobody may see some of them. */
export function plannedRow(row: number, subject: Subject, { action, remark }: Planned): PlannedRow {
  const kind = guardedKindOf(subject, action) ?? 'disables';
  return { row, source: subject.source, member: 0, action: heldActions[kind], diff: '[]', ground: groundOf(kind) };

  function groundOf(of: GuardedKind): string {
    if (of === 'creates') return 'It has no account in the application yet.';
    if (of === 'adoptions') return 'An account that matches is in the application already.';
    if (of !== 'changes' || !('changes' in action)) return remark;
    return `Other values: ${action.changes.map(({ path }) => path).join(', ')}.`;
  }
}
