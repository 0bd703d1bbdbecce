import type { Write } from '#storage/port.ts';
import { decideObject } from '../decide/decide-object.ts';
import { explainScope } from '../decide/scope/explain-scope.ts';
import { heldEntry } from '../execute/held-entry.ts';
import { heldMembersEntries } from '../execute/held-members.ts';
import { commit, goOn, type Run, read } from '../execute/run.ts';
import { type GuardedKind, heldActions } from '../model/guard.ts';
import { addTally, type Tally } from '../model/outcome.ts';
import type { Subject } from '../model/subject.ts';
import { setHeld, voidOlderHeld } from '../queries/held.ts';
import { known } from '../queries/numbers.ts';
import { holdOver, type PlannedRow, plannedRows, setOver } from '../queries/planned.ts';
import { loadSubjects } from './load-subjects.ts';

const pageSize = 400;

type Row = Pick<PlannedRow, 'row' | 'source' | 'member' | 'action'>;

/**
 * Holds what a full cycle has planned of these kinds: the log tells of each of them, page by page, and then all are held at once. They are
 * counted as planned until then: whoever goes on after a crash comes to the same verdict.
 */
export async function holdTooMany(run: Run, kinds: readonly GuardedKind[]): Promise<void> {
  const { tenant, job, cycle, deps, guard } = run;
  const place = { tenant, job: job.job, cycle: cycle.cycle };
  const actions = kinds.map((kind) => heldActions[kind]);
  for (let after = 0; ; ) {
    goOn(run);
    const rows = await read(run, plannedRows(place, actions, after, pageSize));
    const last = rows.at(-1);
    if (last === undefined) break;
    const told = [...(await objectEntries(run, rows)), ...(await memberEntries(run, rows))];
    await commit(run, [...told, setOver(place, actions, last.row)], countsOf(rows));
    after = last.row;
  }
  const since = job.held?.since ?? deps.clock.now();
  guard.held += 1;
  await commit(run, [
    ...voidOlderHeld(tenant, job.job, cycle.cycle, actions),
    holdOver(place),
    setHeld(tenant, job.job, { since, cycle: cycle.cycle, line: '' }),
  ]);
}

function countsOf(rows: readonly Row[]): Tally {
  return rows.reduce<Tally>((sum, { member, action }) => {
    const counts = { evaluated: 1, held: 1, [`held.${action}`]: 1 };
    return addTally(sum, member === 0 ? counts : { membersHeld: 1 });
  }, {});
}

async function objectEntries(run: Run, rows: readonly Row[]): Promise<readonly Write[]> {
  const actions = new Map(rows.filter(({ member }) => member === 0).map(({ source, action }) => [source, action]));
  if (actions.size === 0) return [];
  const subjects = await loadSubjects(run, known(run.tenant, run.job.job, [...actions.keys()]));
  return subjects.map((subject) => {
    const action = actions.get(subject.source) ?? 'update';
    return heldEntry(run, subject, { action, ...decided(run, subject) });
  });
}

/** What can be said without asking the target. */
function decided(run: Run, subject: Subject) {
  const decision = decideObject({ ...run.decide, hold: true }, subject);
  if (decision.kind === 'ask') {
    const scope = explainScope(run.decide.compiled, subject, run.decide.entitles);
    return { situation: 'absent', trace: { scope, match: '', map: '', warnings: [] } } as const;
  }
  const { situation, trace } = decision;
  return 'action' in decision ? { situation, trace, act: decision.action } : { situation, trace };
}

function memberEntries(run: Run, rows: readonly Row[]): Promise<readonly Write[]> {
  const members = rows.filter(({ member }) => member > 0);
  return heldMembersEntries(
    run,
    members.map(({ source, member }) => ({ group: source, member })),
  );
}
