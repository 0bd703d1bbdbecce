import { callTarget } from '../execute/call-target.ts';
import { each } from '../execute/each.ts';
import type { ObjectType } from '../model/target.ts';
import { seenAmong } from '../queries/drift-checks.ts';
import { type ComparedLink, linksBehind } from '../queries/drift-links.ts';
import { inList } from '../queries/placeholders.ts';
import { compareAccounts, type LookedAt } from './compare-accounts.ts';
import { compareMembers } from './compare-members.ts';
import { type DriftRun, keep, yieldToWork } from './drift-run.ts';

const pageSize = 500;
/** Accounts read for one commit: who has to make way loses no more of them. */
const sliceSize = 25;

/** Looks one by one at the linked accounts that no list has shown; of groups at all of them, with their members. */
export async function readPhase(drift: DriftRun, type: ObjectType): Promise<void> {
  const { run } = drift;
  const { tenant, job, deps } = run;
  for (;;) {
    yieldToWork(drift);
    const links = await deps.storage.read(linksBehind(tenant, job.job, type, drift.check.place, pageSize));
    const last = links.at(-1);
    if (last === undefined) return;
    const targets = inList(links.map(({ target }) => target));
    const seen = new Set(await deps.storage.read(seenAmong(tenant, job.job, type, targets)));
    await readLinks(
      drift,
      type,
      links.filter(({ target }) => !seen.has(target)),
    );
    if (type === 'Group') await readMembers(drift, links);
    await keep(drift, [], { place: last.source });
    if (links.length < pageSize) return;
  }
}

async function readLinks(drift: DriftRun, type: ObjectType, links: readonly ComparedLink[]): Promise<void> {
  for (let at = 0; at < links.length; at += sliceSize) {
    const slice = links.slice(at, at + sliceSize);
    const looked: LookedAt[] = [];
    await each(slice, drift.run.rate.concurrency, async (link) => {
      yieldToWork(drift);
      const answer = await callTarget(drift.run, () => drift.run.target.read(type, link.target));
      if (answer.ok) looked.push({ link, object: answer.value });
      else if (answer.failure.code === 'not-found') looked.push({ link, object: undefined });
    });
    const compared = await compareAccounts(drift, type, looked);
    // Groups are passed by again for their members.
    const place = type === 'User' ? { place: slice.at(-1)?.source ?? drift.check.place } : {};
    await keep(drift, compared.writes, {
      ...place,
      looked: drift.check.looked + slice.length,
      facts: { shown: compared.shown },
    });
  }
}

async function readMembers(drift: DriftRun, links: readonly ComparedLink[]): Promise<void> {
  const { decide, target } = drift.run;
  if (!decide.compiled.objects.Group.members || target.readMembers === undefined) return;
  for (const link of links) {
    if (link.state !== 'active') continue;
    yieldToWork(drift);
    await compareMembers(drift, link);
    await keep(drift, [], { place: link.source });
  }
}
