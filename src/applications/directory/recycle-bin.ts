import type { ResourceContext } from '#resources/context.ts';
import { decodeStoredResource } from '#resources/decode-stored-resource.ts';
import { resourceById, resourceColumns } from '#resources/rows/resource-rows.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { decodeTotal } from '../decode-count.ts';
import type { ObjectKind } from './find-object.ts';

const binned = 'r.tenant = ? and r.deleted is not null and r.type = ?';
const day = 24 * 60 * 60 * 1000;

/** A page of what lies in the recycle bin, the latest deletion first. */
export async function recycleBinPage(
  { storage, tenant }: ResourceContext,
  kind: ObjectKind,
  { offset, count }: { readonly offset: number; readonly count: number },
): Promise<{ total: number; page: readonly StoredResource[] }> {
  const [total = 0] = await storage.read({
    sql: `select count(*) as count from resource r where ${binned}`,
    parameters: [tenant.tenant, kind],
    decode: decodeTotal,
  });
  if (count === 0) return { total, page: [] };
  const page = await storage.read({
    sql: `select ${resourceColumns('r')} from resource r where ${binned} order by r.deleted desc, r.n desc limit ? offset ?`,
    parameters: [tenant.tenant, kind, count, offset],
    decode: decodeStoredResource,
  });
  return { total, page };
}

/** What lies in the recycle bin, oldest deletion first, at most 1,000. */
export function recycleBin({ storage, tenant }: ResourceContext, kind: ObjectKind): Promise<StoredResource[]> {
  return storage.read({
    sql: `select ${resourceColumns('r')} from resource r where ${binned} order by r.deleted limit 1000`,
    parameters: [tenant.tenant, kind],
    decode: decodeStoredResource,
  });
}

/** One object of the recycle bin by its id. */
export async function binnedById(
  { storage, tenant }: ResourceContext,
  kind: ObjectKind,
  id: string,
): Promise<StoredResource | undefined> {
  const [found] = await storage.read(resourceById(tenant.tenant, id));
  return found?.deleted !== undefined && found.type === kind ? found : undefined;
}

/** When the recycle bin lets go of an object, in milliseconds; undefined for one that is not in it. */
export function leavesBinAt({ profile }: ResourceContext, { deleted }: StoredResource): number | undefined {
  return deleted === undefined ? undefined : deleted + (profile.profile.lifecycle.recycleDays ?? 30) * day;
}
