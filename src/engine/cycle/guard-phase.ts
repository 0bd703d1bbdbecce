import { limitsOn, tooMany } from '../decide/guard.ts';
import { settlePage } from '../execute/memberships.ts';
import { commit, goOn, type Run, read } from '../execute/run.ts';
import { sizeWindow } from '../execute/size-window.ts';
import {
  type GuardedKind,
  guardedKinds,
  type HeldAction,
  heldActions,
  type Measured,
  nothingMeasured,
} from '../model/guard.ts';
import { voidOlderHeld } from '../queries/held.ts';
import { setForced } from '../queries/jobs.ts';
import { plannedMemberships } from '../queries/members.ts';
import { plannedObjects } from '../queries/numbers.ts';
import { countPlanned } from '../queries/planned.ts';
import { evaluatePage } from './evaluate-page.ts';
import { holdTooMany } from './hold-too-many.ts';
import { loadSubjects } from './load-subjects.ts';
import { writeReferences } from './write-references.ts';

const pageSize = 200;

/** Who is new, changed or found, in the order in which it is done: adopted before somebody is made again. */
const arrivals = ['adoptions', 'changes', 'creates'] as const;
const removals = ['memberRemovals', 'disables', 'deletes'] as const;

/**
 * The creates, changes and adoptions that a full cycle has planned because there is a limit on them: each kind is carried out, or held when
 * it is too many. Before references and members, which need the accounts. Answers whether all passed.
 */
export async function runArrivals(run: Run): Promise<boolean> {
  const planned = await plannedNow(run);
  const trips = await tripped(run, only(planned, arrivals));
  for (const kind of arrivals) if (!trips.includes(kind)) run.guard.reserve(kind, planned[kind]);
  for (const kind of arrivals) {
    if (trips.includes(kind)) {
      await holdTooMany(run, [kind]);
      continue;
    }
    await commit(run, voidOlderHeld(run.tenant, run.job.job, run.cycle.cycle, [heldActions[kind]]));
    if (planned[kind] > 0) await doObjects(run, kind);
  }
  return trips.length === 0;
}

/**
 * The removals that the cycle has planned, after the guard has seen their number: carried out, or all of them held for a person. Answers
 * whether they passed.
 */
export async function runRemovalPhase(run: Run): Promise<boolean> {
  const { tenant, job, cycle } = run;
  const planned = only(await plannedNow(run), removals);
  const trips = await tripped(run, planned);
  if (trips.length > 0 && !job.forced) {
    await holdTooMany(run, removals);
    return false;
  }
  const force = job.forced ? [setForced(tenant, job.job, false)] : [];
  await commit(
    run,
    [...force, ...voidOlderHeld(tenant, job.job, cycle.cycle, actionsOf(removals))],
    trips.length > 0 ? { forced: 1 } : {},
  );
  run.progress.expect('removals', planned.disables + planned.deletes + planned.memberRemovals);
  await removeMembers(run);
  await doObjects(run, 'disables');
  await doObjects(run, 'deletes');
  return true;
}

function actionsOf(kinds: readonly GuardedKind[]): readonly HeldAction[] {
  return kinds.map((kind) => heldActions[kind]);
}

function plannedNow({ deps, tenant, job, cycle }: Run): Promise<Measured> {
  return countPlanned((query) => deps.storage.read(query), { tenant, job: job.job, cycle: cycle.cycle });
}

function only(planned: Measured, kinds: readonly GuardedKind[]): Measured {
  return { ...nothingMeasured, ...Object.fromEntries(kinds.map((kind) => [kind, planned[kind]])) };
}

/** The kinds of which there are too many. */
async function tripped(run: Run, planned: Measured): Promise<readonly GuardedKind[]> {
  await sizeWindow(run);
  const over = tooMany(run.guard.withOwn(planned), run.guard.limits, run.guard.basis);
  return guardedKinds.filter((kind) => planned[kind] > 0 && limitsOn(kind).some((what) => over.includes(what)));
}

/** Each row leaves the state `planned` with what becomes of it, so the first page is always the next one. */
async function removeMembers(run: Run): Promise<void> {
  for (;;) {
    goOn(run);
    const released = run.claims.released();
    const load = () => read(run, plannedMemberships(run.tenant, run.job.job, run.cycle.cycle, pageSize));
    const { states, elsewhere } = await settlePage(run, load, true);
    if (states.length === 0) return;
    run.progress.step(states.length - elsewhere);
    if (elsewhere === states.length) await released;
  }
}

/** What was counted goes; who would come to another kind of act by now meets the guard as ever. */
async function doObjects(run: Run, kind: Exclude<GuardedKind, 'memberRemovals'>): Promise<void> {
  const { tenant, job, cycle } = run;
  const options = { hold: false, planned: true, allows: [kind], checkpoint: undefined };
  for (;;) {
    goOn(run);
    const released = run.claims.released();
    const numbers = plannedObjects(tenant, job.job, cycle.cycle, heldActions[kind], pageSize);
    const { subjects, elsewhere } = await evaluatePage(run, () => loadSubjects(run, numbers), options);
    if (subjects.length === 0) return;
    await writeReferences(run, subjects, false);
    if (kind === 'disables' || kind === 'deletes') run.progress.step(subjects.length - elsewhere);
    if (elsewhere === subjects.length) await released;
  }
}
