import type { Query, Seq, Write } from '#storage/port.ts';
import { decodeReference } from '../decode-facts.ts';
import { decodeGroupedResource, decodeStoredResource } from '../decode-stored-resource.ts';
import type { StoredResource } from '../stored-resource.ts';
import { wantedIds } from './wanted-ids.ts';

/** The columns of `StoredResource`, for an alias of `resource`. */
export function resourceColumns(alias: string): string {
  return ['n', 'id', 'type', 'version', 'created', 'modified', 'deleted', 'doc']
    .map((column) => `${alias}.${column}`)
    .join(', ');
}

/** 1 or 0: the resource is in a group. */
export function groupedColumn(alias: string): string {
  return `case when exists (
    select 1 from membership g where g.tenant = ${alias}.tenant and g.member_n = ${alias}.n) then 1 else 0 end as grouped`;
}

const selectById = `select ${resourceColumns('r')}, ${groupedColumn('r')}
  from resource r where r.tenant = ? and r.id = ?`;
const selectByNumber = `select ${resourceColumns('r')} from resource r where r.tenant = ? and r.n = ?`;

/** A resource by what clients call it, concealed and deleted ones too. */
export function resourceById(tenant: number, id: string): Query<StoredResource> {
  return { sql: selectById, parameters: [tenant, id], quick: true, decode: decodeGroupedResource };
}

/** A resource by its number, concealed and deleted ones too. */
export function resourceByNumber(tenant: number, n: number): Query<StoredResource> {
  return { sql: selectByNumber, parameters: [tenant, n], quick: true, decode: decodeStoredResource };
}

/** The living among some ids; at most 500. */
export function livingByIds(tenant: number, ids: readonly string[]): Query<StoredResource> {
  return {
    sql: `with ${wantedIds(ids.length)} select ${resourceColumns('r')} from wanted w cross join resource r
          where r.tenant = ? and r.id = w.id and r.deleted is null`,
    parameters: [...ids, tenant],
    decode: decodeStoredResource,
  };
}

/** Id and type of the living among some ids; at most 500. */
export function typesOfLiving(tenant: number, ids: readonly string[]): Query<readonly [string, string]> {
  return {
    sql: `with ${wantedIds(ids.length)} select r.id, r.type from wanted w cross join resource r
          where r.tenant = ? and r.id = w.id and r.deleted is null`,
    parameters: [...ids, tenant],
    decode: decodeReference,
  };
}

export function insertResource(tenant: number, n: Seq, resource: Omit<StoredResource, 'n'>): Write {
  return {
    sql: `insert into resource (tenant, n, id, type, version, created, modified, deleted, doc)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    parameters: [
      tenant,
      n,
      resource.id,
      resource.type,
      resource.version,
      resource.created,
      resource.modified,
      resource.deleted ?? null,
      resource.doc,
    ],
  };
}

/** Writes `after`, refused as stale unless the resource still has the version of `before`. */
export function updateResource(tenant: number, before: StoredResource, after: StoredResource): Write {
  return {
    sql: `update resource set version = ?, modified = ?, deleted = ?, doc = ? where tenant = ? and n = ? and version = ?`,
    parameters: [after.version, after.modified, after.deleted ?? null, after.doc, tenant, before.n, before.version],
    rows: 1,
  };
}

/**
 * Moves a group's version without comparing it: two additions of different members do not contradict each other, so
 * neither is refused.
 */
export function touchGroup(tenant: number, n: number, modified: number): Write {
  return {
    sql: 'update resource set version = version + 1, modified = ? where tenant = ? and n = ? and deleted is null',
    parameters: [modified, tenant, n],
    rows: 1,
  };
}

/** Removes a resource for good, refused as stale unless it still has that version. */
export function deleteResourceRow(tenant: number, { n, version }: StoredResource): Write {
  return {
    sql: 'delete from resource where tenant = ? and n = ? and version = ?',
    parameters: [tenant, n, version],
    rows: 1,
  };
}

/** Counts so many resources of a type more, or less. */
export function countLive(tenant: number, type: string, by: number): Write {
  return {
    sql: `insert into tally (tenant, type, live) values (?, ?, ?)
          on conflict (tenant, type) do update set live = tally.live + excluded.live`,
    parameters: [tenant, type, by],
  };
}
