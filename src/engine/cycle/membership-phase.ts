import type { Query } from '#storage/port.ts';
import { settlePage } from '../execute/memberships.ts';
import { commit, goOn, type Run, read } from '../execute/run.ts';
import { setCheckpoint } from '../queries/cycles.ts';
import { countLinks } from '../queries/links.ts';
import { countWaitingMembers, missingMembers, superfluousMembers } from '../queries/members.ts';
import { endOfMemberSlice, endOfWrittenSlice, nextGroup } from '../queries/numbers.ts';
import { countPlannedMembers, dropPlannedMembers, insertPlanned } from '../queries/planned.ts';
import { slicesOf } from '../slices.ts';

/** Members compared at once. */
const slice = 1000;

/**
 * Group by group behind the checkpoint, the difference between the directory's memberships and those we wrote: what is missing
 * is added now, what is superfluous is planned.
 */
export async function runMembershipPhase(run: Run): Promise<void> {
  const { mapping, members } = run.decide.compiled.objects.Group;
  if (!mapping.enabled || !members) return;
  await forgetUnfinished(run);
  const groups = (await read(run, countLinks(run.tenant, run.job.job))).find(({ type }) => type === 'Group');
  run.progress.expect('memberships', groups?.count ?? 0);
  for (;;) {
    goOn(run);
    const [group] = await read(run, nextGroup(run.tenant, run.job.job, run.progress.checkpoint));
    if (group === undefined) return;
    await addMissing(run, group);
    await planSuperfluous(run, group);
    run.progress.step(1);
  }
}

async function addMissing(run: Run, group: number): Promise<void> {
  const { tenant, job } = run;
  await eachSlice(
    run,
    (after) => endOfMemberSlice(tenant, group, after, slice),
    async (after, upTo) => {
      await settlePage(run, () => read(run, missingMembers(tenant, job.job, group, after, upTo)), false);
      const [waiting = 0] = await read(run, countWaitingMembers(tenant, job.job, group, after, upTo));
      if (waiting > 0) await commit(run, [], { membersWaiting: waiting });
    },
  );
}

/** What was planned behind the checkpoint before a crash is planned again with its group. */
async function forgetUnfinished(run: Run): Promise<void> {
  const { tenant, job, cycle, progress } = run;
  const [count = 0] = await read(run, countPlannedMembers(tenant, job.job, cycle.cycle, progress.checkpoint));
  if (count === 0) return;
  await commit(run, [dropPlannedMembers(tenant, job.job, cycle.cycle, progress.checkpoint)], { planned: -count });
}

async function planSuperfluous(run: Run, group: number): Promise<void> {
  const { tenant, job, cycle, progress } = run;
  await eachSlice(
    run,
    (after) => endOfWrittenSlice(tenant, job.job, group, after, slice),
    async (after, upTo) => {
      const superfluous = await read(run, superfluousMembers(tenant, job.job, group, after, upTo));
      if (superfluous.length === 0) return;
      const first = (progress.tally.planned ?? 0) + 1;
      const ground = 'The directory no longer has this membership.';
      const rows = superfluous.map(({ member }, index) =>
        insertPlanned(tenant, job.job, cycle.cycle, {
          row: first + index,
          source: group,
          member,
          action: 'remove-member',
          diff: '[]',
          ground,
        }),
      );
      await commit(run, rows, { planned: rows.length });
    },
  );
  await commit(run, [setCheckpoint(tenant, job.job, cycle.cycle, 'memberships', group)]);
  progress.checkpoint = group;
}

async function eachSlice(
  run: Run,
  endOf: (after: number) => Query<number>,
  work: (after: number, upTo: number) => Promise<void>,
): Promise<void> {
  goOn(run);
  for await (const { after, upTo } of slicesOf((query) => read(run, query), endOf)) {
    await work(after, upTo);
    goOn(run);
  }
}
