import { sourceOfTarget } from '#engine/queries/links.ts';
import type { ListedLink } from '#engine/queries/listed-links.ts';
import { linksAmong } from '#engine/queries/listed-links.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import type { Administrator } from '../deps.ts';
import { findPrincipal } from '../directory/find-object.ts';
import { openDirectory } from '../directory/open-directory.ts';
import { type NamedApplication, namedApplication } from '../enterprise/named-application.ts';
import { readJob } from '../jobs/read-job.ts';
import { Refused } from '../refused.ts';

export interface FoundLink {
  readonly named: NamedApplication;
  readonly link: ListedLink;
}

/**
 * The link of a person or group: by its key, by the identifier of its account, or by what one calls it in the directory.
 * @throws Refused `unknown`
 */
export async function findLink(administrator: Administrator, name: string, who: string): Promise<FoundLink> {
  const named = await namedApplication(administrator.deps, name);
  const link = await linkOf(administrator, named, who);
  if (link !== undefined) return { named, link };
  const missing = `${who} has no account at ${named.application.name}, and no cycle has looked for one yet.`;
  throw new Refused('unknown', missing, 'Accounts shows those there are.', {
    command: `rollcall link list ${JSON.stringify(named.application.name)} shows those there are.`,
  });
}

/** As `findLink`; a person or group that no cycle has looked at yet has a link without an account. @throws Refused `unknown` */
export async function findLinkOrObject(administrator: Administrator, name: string, who: string): Promise<FoundLink> {
  const named = await namedApplication(administrator.deps, name);
  const link = await linkOf(administrator, named, who);
  if (link !== undefined) return { named, link };
  const { n, id, type, doc } = await objectOf(administrator, who);
  const none = { target: undefined, origin: 'none', state: 'unlinked', situation: '', written: {}, kept: {} } as const;
  const object = { source: n, id, type: type === 'Group' ? 'Group' : 'User', doc: decodeDocument(doc) } as const;
  return { named, link: { ...none, ...object, revision: 0, at: 0, failure: undefined, pending: undefined } };
}

async function linkOf(administrator: Administrator, named: NamedApplication, who: string) {
  const { deps } = administrator;
  const { tenant } = named.tenant;
  const { job } = await readJob(deps, tenant, named.application);
  const bySource = async (source: number) => (await deps.storage.read(linksAmong(tenant, job.job, [source], 'all')))[0];
  const byKey = /^[0-9]{1,15}$/.test(who) ? await bySource(Number(who)) : undefined;
  if (byKey !== undefined) return byKey;
  for (const type of ['User', 'Group'] as const) {
    const [source] = await deps.storage.read(sourceOfTarget(tenant, job.job, type, who));
    if (source !== undefined) return await bySource(source);
  }
  const object = await objectOf(administrator, who);
  return await bySource(object.n);
}

/** A person or group of the directory. @throws Refused `unknown` */
export async function objectOf(administrator: Administrator, who: string): Promise<StoredResource> {
  return findPrincipal(await openDirectory(administrator), who, undefined);
}
