import { commit, type Run, read } from '../execute/run.ts';
import { wakeReferrersOf } from '../execute/wake-references.ts';
import { urgencyNumber } from '../model/urgency.ts';
import { changesAfter, feedEnds } from '../queries/feed.ts';
import { moveWatermark } from '../queries/jobs.ts';
import { putInside, putLinkedInside, reachedAmong } from '../queries/nested-groups.ts';
import { assignedAmong } from '../queries/roles.ts';
import { atOnce, putMembers, putWork } from '../queries/work.ts';
import { deriveWork, groupsOfMembers, isGoneForGood, type Reason } from './derive-work.ts';

/** Changes read at once. */
const stretch = 1000;

/** Reads the change feed from `watermark` to its end: work and watermark move in one commit a stretch. Answers the new watermark. */
export async function readFeed(run: Run, watermark: number): Promise<number> {
  const { tenant, job, application } = run;
  const { nestedGroups = false } = run.decide.compiled.configuration;
  const among = nestedGroups ? reachedAmong : assignedAmong;
  const putEverybody = nestedGroups ? putInside : putMembers;
  let position = watermark;
  for (;;) {
    const changes = await read(run, changesAfter(tenant, position, stretch));
    const last = changes.at(-1);
    if (last === undefined) return position;
    const bringing = new Set<number>();
    const groups = groupsOfMembers(changes);
    for (let at = 0; at < groups.length; at += 500) {
      const some = groups.slice(at, at + 500);
      for (const n of await read(run, among(tenant, application.application, some))) bringing.add(n);
    }
    const work = deriveWork(changes, run.decide.compiled, application.application, bringing);
    await commit(run, [
      ...[...work.objects].map(([source, reason]) =>
        putWork(tenant, job.job, { source, member: 0, ...rowOf(reason), due: atOnce }),
      ),
      ...work.memberships.map(({ group, member, ...reason }) =>
        putWork(tenant, job.job, { source: group, member, ...rowOf(reason), due: atOnce }),
      ),
      ...changes.flatMap(({ type, kind, id }) =>
        type === 'User' && isGoneForGood(kind) ? wakeReferrersOf(run, id) : [],
      ),
      ...[...work.expanded].map(([group, reason]) => putEverybody(tenant, job.job, group, rowOf(reason))),
      ...[...work.parted].map(([member, reason]) => putLinkedInside(tenant, job.job, member, rowOf(reason))),
      moveWatermark(tenant, job.job, last.seq),
    ]);
    position = last.seq;
    if (changes.length < stretch) return position;
  }
}

function rowOf({ seq, urgency }: Reason): { readonly seq: number; readonly urgency: number } {
  return { seq, urgency: urgencyNumber(urgency) };
}

/** True when changes that were not read yet have been cut off the feed: only a full cycle can tell what they were. */
export async function feedWasCut(run: Pick<Run, 'deps' | 'tenant'>, watermark: number): Promise<boolean> {
  const [ends] = await run.deps.storage.read(feedEnds(run.tenant));
  return ends !== undefined && watermark + 1 < ends.oldest;
}
