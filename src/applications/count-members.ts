import type { ResourceContext } from '#resources/context.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { decodeCount } from './decode-count.ts';

/** How many direct members each of a page of groups has; at most 1,000 groups. */
export async function countMembers(
  { storage, tenant }: ResourceContext,
  groups: readonly StoredResource[],
): Promise<ReadonlyMap<number, number>> {
  if (groups.length === 0) return new Map();
  const places = groups.map(() => '?').join(', ');
  const counts = await storage.read({
    sql: `select group_n as n, count(*) as count from membership where tenant = ? and group_n in (${places}) group by group_n`,
    parameters: [tenant.tenant, ...groups.map(({ n }) => n)],
    decode: decodeCount,
  });
  return new Map(counts);
}
