import type { ResolvedFilter } from '#scim/filter/resolved-filter.ts';
import type { Query } from '#storage/port.ts';
import { decodeGroupedResource } from '../decode-stored-resource.ts';
import { uniqueKeyOf } from '../key.ts';
import { groupedColumn, resourceColumns } from '../rows/resource-rows.ts';
import type { StoredResource } from '../stored-resource.ts';
import type { SearchScope } from './search-scope.ts';

const text = `select ${resourceColumns('r')}, ${groupedColumn('r')}
  from unique_value u cross join resource r
  where u.tenant = ? and u.path = ? and u.key = ?
    and r.tenant = u.tenant and r.n = u.n and r.type = ? and r.deleted is null`;

/**
 * The statement that finds the one live resource with a unique value: what every provisioning service asks before it creates
 * somebody, so it is written by hand (4 µs instead of 27, and nothing to compile). Undefined for any other filter.
 */
export function uniqueQuery({ tenant, type }: SearchScope, filter: ResolvedFilter): Query<StoredResource> | undefined {
  if (filter.kind !== 'compare' || filter.op !== 'eq') return undefined;
  const unique = type.unique.get(filter.path.key);
  const key = unique === undefined ? undefined : uniqueKeyOf(unique.keyType, filter.value);
  if (unique === undefined || key === undefined) return undefined;
  return { sql: text, parameters: [tenant, unique.path, key, type.name], quick: true, decode: decodeGroupedResource };
}
