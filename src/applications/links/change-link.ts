import type { Act } from '#access/acts.ts';
import {
  adoptLinkWrites,
  changedLink,
  relinkWrites,
  type SeenLink,
  underWay,
  unlinkWrites,
} from '#engine/queries/change-links.ts';
import { sourceOfTarget } from '#engine/queries/links.ts';
import type { ListedLink } from '#engine/queries/listed-links.ts';
import type { Write } from '#storage/port.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { readJob } from '../jobs/read-job.ts';
import { checkConnected } from '../jobs/run-job.ts';
import { Refused } from '../refused.ts';
import { accountAt } from './account-at.ts';
import { type FoundLink, findLink, findLinkOrObject } from './find-link.ts';
import { type LinkView, linkViewer, nameOf } from './view-link.ts';

/** The link of one person or group. @throws Refused `unknown` */
export async function showLink(administrator: Administrator, name: string, who: string): Promise<LinkView> {
  const { named, link } = await findLink(administrator, name, who);
  const { configuration } = await readJob(administrator.deps, named.tenant.tenant, named.application);
  return linkViewer(configuration)(link);
}

/**
 * Unties an object and its account; nothing is written to the application. While the object is in scope, the next cycle looks for
 * its account anew. @throws Refused
 */
export async function unlink(administrator: Administrator, name: string, who: string): Promise<LinkView> {
  const found = await findLink(administrator, name, who);
  const seen = linkedOf(found);
  const writes = unlinkWrites(found.named.tenant.tenant, found.named.application.application, seen);
  await change(administrator, found, 'link.unlink', writes, { target: null });
  return showLink(administrator, name, String(seen.source));
}

/** Ties an object to another account, which must be there and be nobody else's. @throws Refused */
export async function relink(
  administrator: Administrator,
  name: string,
  who: string,
  target: string,
): Promise<LinkView> {
  const { deps } = administrator;
  const found = await findLinkOrObject(administrator, name, who);
  const { named, link } = found;
  checkConnected(named);
  const { tenant } = named.tenant;
  const { job } = await readJob(deps, tenant, named.application);
  if (link.target === target)
    throw new Refused('conflict', `${nameOf(link)} is linked to ${target} already.`, 'Nothing has to be done.');
  if (link.doc === undefined) {
    throw new Refused(
      'conflict',
      'It is no longer in the directory: there is nothing to keep an account in step with.',
      'Restore it from the recycle bin first, or unlink the account.',
    );
  }
  const [holder] = await deps.storage.read(sourceOfTarget(tenant, job.job, link.type, target));
  if (holder !== undefined) throw await taken(administrator, name, target, holder);
  const written = await accountAt(administrator, named, link.source, link.type, target);
  const to = { target, written, configuration: job.configuration, at: deps.clock.now() };
  const seen = { source: link.source, type: link.type, id: link.id, target: link.target, revision: link.revision };
  await change(administrator, found, 'link.relink', relinkWrites(tenant, job.job, seen, to), { target });
  return showLink(administrator, name, String(link.source));
}

/** Says that an account that was found is ours. @throws Refused `conflict` where it is already */
export async function adoptLink(administrator: Administrator, found: FoundLink): Promise<void> {
  const { named, link } = found;
  if (link.origin !== 'matched') {
    const why = link.origin === 'created' ? 'was made by Rollcall' : 'was adopted already';
    throw new Refused(
      'conflict',
      `The account of ${nameOf(link)} ${why}: there is nothing to adopt.`,
      'Nothing has to be done: the account counts as ours.',
    );
  }
  const writes = adoptLinkWrites(named.tenant.tenant, named.application.application, linkedOf(found));
  await change(administrator, found, 'link.adopt', writes, { origin: 'adopted' });
}

/** @throws Refused `conflict` for an object without an account */
function linkedOf({ named, link }: FoundLink): SeenLink {
  const { source, type, id, target, revision } = link;
  if (target !== undefined) return { source, type, id, target, revision };
  throw new Refused(
    'conflict',
    `${nameOf(link)} is linked to no account at ${named.application.name}.`,
    'Provision it on demand, or wait for the next cycle, then try again.',
  );
}

async function taken(administrator: Administrator, name: string, target: string, holder: number): Promise<Refused> {
  const { link } = await findLink(administrator, name, String(holder));
  return new Refused(
    'conflict',
    `${target} is the account of ${nameOf(link)}: two objects cannot share one.`,
    `Unlink ${nameOf(link)} first.`,
    { field: 'target' },
  );
}

async function change(
  administrator: Administrator,
  { named, link }: FoundLink,
  act: Act,
  writes: readonly Write[],
  after: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { deps } = administrator;
  const { tenant } = named.tenant;
  const before = { object: nameOf(link), target: link.target ?? null, origin: link.origin };
  const row = audited(administrator, tenant, act, named.application.name, before, { object: nameOf(link), ...after });
  const committed = await deps.storage.commit({ tenant, writes: [...writes, row] });
  if (!committed.done) throw refusalOf(committed.refusal, link);
  deps.engine.wakeJob(tenant, named.application.application);
}

function refusalOf(refusal: string, link: ListedLink): Refused {
  const who = nameOf(link);
  if (refusal === underWay)
    return new Refused(
      'not-now',
      `An account for ${who} is being made at this moment.`,
      'Try again when the cycle is over.',
    );
  if (refusal === changedLink)
    return new Refused(
      'changed',
      `The link of ${who} was changed meanwhile.`,
      'Nothing was changed. Look at it as it is now.',
    );
  return new Refused('conflict', 'Another object was linked to that account meanwhile.', 'Look at it as it is now.');
}
