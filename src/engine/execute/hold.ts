import type { Write } from '#storage/port.ts';
import { setHeld, voidHeld } from '../queries/held.ts';
import type { PlannedRow } from '../queries/planned.ts';
import { insertPlanned } from '../queries/planned.ts';
import type { Run } from './run.ts';

/** The rows of an act that is held for a person: the job says since when it holds any. */
export function hold(run: Run, row: PlannedRow): readonly Write[] {
  const { tenant, job, cycle, deps, guard } = run;
  const first = guard.held === 0 && job.held === undefined;
  guard.held += 1;
  const since = { since: deps.clock.now(), cycle: cycle.cycle, line: '' };
  return [
    voidHeld(tenant, job.job, row.source, row.member),
    insertPlanned(tenant, job.job, cycle.cycle, row, 'held'),
    ...(first ? [setHeld(tenant, job.job, since)] : []),
  ];
}

/** What is held of an object or membership that is settled otherwise now. */
export function letGo({ tenant, job, guard }: Run, source: number, member: number): readonly Write[] {
  return job.held === undefined && guard.held === 0 ? [] : [voidHeld(tenant, job.job, source, member)];
}
