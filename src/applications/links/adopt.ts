import { again } from '#engine/queries/change-links.ts';
import { type ListedLink, linksInRange } from '#engine/queries/listed-links.ts';
import { approveMatch } from '#engine/queries/pending-matches.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { type NamedApplication, namedApplication } from '../enterprise/named-application.ts';
import { Refused } from '../refused.ts';
import { adoptLink } from './change-link.ts';
import { type FoundLink, findLink } from './find-link.ts';
import { countLinksOf } from './list-links.ts';
import { nameOf } from './view-link.ts';

export interface Adoption {
  /** These people and groups; without it, all of `which`. */
  readonly objects?: readonly string[] | undefined;
  /** `pending`: what waits; `found`: what was linked and is not ours yet. */
  readonly which?: 'pending' | 'found' | undefined;
  /** How many the administrator was shown: with another number nothing is done. */
  readonly expected: number;
}

const page = 200;

/** Says that accounts which were found are ours; those that wait are linked and written by the next cycle. @throws Refused */
export async function adopt(
  administrator: Administrator,
  name: string,
  { objects, which = 'pending', expected }: Adoption,
): Promise<{ adopted: number }> {
  if (objects === undefined) return await adoptAll(administrator, name, which, expected);
  const found: FoundLink[] = [];
  for (const who of objects) found.push(await findLink(administrator, name, who));
  checkCount(found.length, expected);
  for (const one of found) await adoptOne(administrator, one);
  return { adopted: found.length };
}

async function adoptAll(administrator: Administrator, name: string, which: 'pending' | 'found', expected: number) {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const counts = await countLinksOf(deps, name);
  checkCount(counts[which], expected);
  let adopted = 0;
  for await (const link of allOf(administrator, named, which)) {
    await adoptOne(administrator, { named, link });
    adopted += 1;
  }
  return { adopted };
}

async function* allOf({ deps }: Administrator, { tenant, application }: NamedApplication, which: 'pending' | 'found') {
  let after = 0;
  for (;;) {
    const range = { after, upTo: Number.MAX_SAFE_INTEGER };
    const links = await deps.storage.read(linksInRange(tenant.tenant, application.application, range, which, page));
    yield* links;
    const last = links.at(-1);
    if (last === undefined || links.length < page) return;
    after = last.source;
  }
}

async function adoptOne(administrator: Administrator, found: FoundLink): Promise<void> {
  const { pending } = found.link;
  if (pending === undefined) await adoptLink(administrator, found);
  else await approve(administrator, found.named, found.link, pending.target);
}

async function approve(
  administrator: Administrator,
  { tenant: { tenant }, application }: NamedApplication,
  link: ListedLink,
  target: string,
): Promise<void> {
  const { deps } = administrator;
  const { application: job, name } = application;
  const committed = await deps.storage.commit({
    tenant,
    writes: [
      approveMatch(tenant, job, link.source, target),
      again(tenant, job, link.source),
      audited(administrator, tenant, 'link.adopt', name, undefined, { object: nameOf(link), target }),
    ],
  });
  if (!committed.done) {
    const message = `What waits for ${nameOf(link)} is another account by now.`;
    throw new Refused('changed', message, 'Look at it as it is now, then adopt it.');
  }
  deps.engine.wakeJob(tenant, job);
}

function checkCount(count: number, expected: number): void {
  if (count === expected && count > 0) return;
  if (count === 0)
    throw new Refused(
      'conflict',
      'There is nothing to adopt.',
      'Every account is adopted, or none waits: look at the list of accounts.',
    );
  throw new Refused(
    'changed',
    `There are ${count} now, and you confirmed ${expected}.`,
    'Nothing was adopted. Look at them as they are now, then confirm again.',
  );
}
