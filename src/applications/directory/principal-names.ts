import type { ResourceContext } from '#resources/context.ts';
import { decodePrincipalName } from './decode-principal-name.ts';

/** Names that one statement reads. */
const perStatement = 500;

/** The userPrincipalName of each of these objects; null for groups, which have none. */
export async function principalNames(
  { storage, tenant }: ResourceContext,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string | null>> {
  const names = new Map<number, string | null>();
  for (let at = 0; at < numbers.length; at += perStatement) {
    const some = numbers.slice(at, at + perStatement);
    const found = await storage.read({
      sql: `select r.n as n, r.doc ->> 'userPrincipalName' as name from resource r
            where r.tenant = ? and r.n in (${some.map(() => '?').join(', ')})`,
      parameters: [tenant.tenant, ...some],
      decode: decodePrincipalName,
    });
    for (const [n, name] of found) names.set(n, name);
  }
  return names;
}
