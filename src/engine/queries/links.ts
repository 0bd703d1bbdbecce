import type { Query, Write } from '#storage/port.ts';
import type { LinkOrigin, LinkState } from '../model/link.ts';
import type { Attributes, ObjectType } from '../model/target.ts';
import { decodeColumns, decodeJson, integer, optionalText, text } from './decode-columns.ts';
import { inList } from './placeholders.ts';

/** A row of `link` as it is to be written. */
export interface LinkRow {
  readonly source: number;
  readonly type: ObjectType;
  readonly target: string | undefined;
  readonly origin: LinkOrigin;
  readonly state: LinkState;
  readonly situation: string;
  readonly written: Attributes;
  readonly configuration: number;
  readonly cycle: number;
  readonly at: number;
  readonly kept: Attributes;
  /** Of the link as it was read: when an administrator changed it meanwhile, theirs stays. */
  readonly revision: number;
}

/** Refusal of a link to a target object that another source is linked to. */
export const targetTaken = 'target-taken';

/** Writes a link, unless an administrator changed it since it was read: then the object is in work again, and theirs counts. */
export function upsertLink(tenant: number, job: number, link: LinkRow): Write {
  return {
    sql: `insert into link (tenant, job, source, type, target, origin, state, situation, written, configuration, cycle, at,
            kept, revision)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          on conflict (tenant, job, source) do update set target = excluded.target, origin = excluded.origin,
            state = excluded.state, situation = excluded.situation, written = excluded.written,
            configuration = excluded.configuration, cycle = excluded.cycle, at = excluded.at, kept = excluded.kept
          where link.revision = excluded.revision`,
    parameters: [
      tenant,
      job,
      link.source,
      link.type,
      link.target ?? null,
      link.origin,
      link.state,
      link.situation,
      JSON.stringify(link.written),
      link.configuration,
      link.cycle,
      link.at,
      Object.keys(link.kept).length === 0 ? null : JSON.stringify(link.kept),
      link.revision,
    ],
    refusal: targetTaken,
  };
}

/** The target object is gone or no longer ours: its link, its memberships and what it showed go with it. `revision`: of the link as it was read. */
export function dropLink(tenant: number, job: number, source: number, revision: number): readonly Write[] {
  return [
    {
      sql: `delete from account where tenant = ? and job = ? and (type, target) in
            (select type, target from link where tenant = ? and job = ? and source = ?)`,
      parameters: [tenant, job, tenant, job, source],
    },
    {
      sql: `delete from link where tenant = ? and job = ? and source = ? and revision = ?`,
      parameters: [tenant, job, source, revision],
    },
    ...forgetMemberships(tenant, job, source),
  ];
}

/** Refusal of a write for a link that an administrator changed meanwhile. */
export const linkChanged = 'link-changed';

/** Refuses its commit when an administrator changed the link since it was read. */
export function checkLinkUnchanged(tenant: number, job: number, source: number, revision: number): Write {
  return {
    sql: `update link set revision = revision where tenant = ? and job = ? and source = ? and revision <> ?`,
    parameters: [tenant, job, source, revision],
    rows: 0,
    refusal: linkChanged,
  };
}

/** Drops the link of a group whose object is gone, if that is still the object it is linked to. */
export function dropTarget(tenant: number, job: number, source: number, target: string): readonly Write[] {
  return [
    {
      sql: `delete from link where tenant = ? and job = ? and source = ? and target = ?`,
      parameters: [tenant, job, source, target],
    },
    ...forgetMemberships(tenant, job, source),
  ];
}

/** Nothing of the memberships of an object stands at the target any more. */
export function forgetMemberships(tenant: number, job: number, source: number): readonly Write[] {
  return [
    {
      sql: `delete from written_member where tenant = ? and job = ? and source = ?`,
      parameters: [tenant, job, source],
    },
    {
      sql: `delete from written_member where tenant = ? and job = ? and member = ?`,
      parameters: [tenant, job, source],
    },
  ];
}

/** Drops the link of a group whose members we wrote are all taken out. */
export function dropEmptiedGroup(tenant: number, job: number, source: number): Write {
  return {
    sql: `delete from link where tenant = ? and job = ? and source = ?
          and not exists (select 1 from written_member w where w.tenant = ? and w.job = ? and w.source = ?)`,
    parameters: [tenant, job, source, tenant, job, source],
  };
}

/** The source that is linked to a target object. */
export function sourceOfTarget(tenant: number, job: number, type: ObjectType, target: string): Query<number> {
  return {
    sql: `select source from link where tenant = ? and job = ? and type = ? and target = ?`,
    parameters: [tenant, job, type, target],
    decode: (row) => integer(decodeColumns(row), 'source'),
  };
}

/** The accounts of these objects with what was written there, at most 500. */
export function accountsOf(
  tenant: number,
  job: number,
  sources: readonly number[],
): Query<{ readonly source: number; readonly target: string | undefined; readonly written: Attributes }> {
  const list = inList(sources);
  return {
    sql: `select source, target, written from link where tenant = ? and job = ? and source in ${list.sql}`,
    parameters: [tenant, job, ...list.parameters],
    decode: (row) => {
      const values = decodeColumns(row);
      const written = optionalText(values, 'written');
      return {
        source: integer(values, 'source'),
        target: optionalText(values, 'target'),
        written: written === undefined ? {} : decodeJson<Attributes>(written),
      };
    },
  };
}

/** The target ids of directory objects by their identifiers, at most 500. */
export function targetsByIds(
  tenant: number,
  job: number,
  ids: readonly string[],
): Query<{ readonly id: string; readonly target: string }> {
  const list = inList(ids);
  return {
    sql: `select r.id as id, l.target as target from resource r cross join link l
          where r.tenant = ? and r.id in ${list.sql} and l.tenant = r.tenant and l.job = ? and l.source = r.n and l.target is not null`,
    parameters: [tenant, ...list.parameters, job],
    decode: (row) => {
      const values = decodeColumns(row);
      return { id: text(values, 'id'), target: text(values, 'target') };
    },
  };
}

/** Remembers the version of a target object. */
export function setEtag(
  tenant: number,
  job: number,
  row: {
    readonly type: ObjectType;
    readonly target: string;
    readonly etag: string | undefined;
    readonly cycle: number;
    readonly at: number;
  },
): Write {
  return {
    sql: `insert into account (tenant, job, type, target, seen, etag, cycle, at) values (?, ?, ?, ?, null, ?, ?, ?)
          on conflict (tenant, job, type, target) do update set etag = excluded.etag, cycle = excluded.cycle, at = excluded.at`,
    parameters: [tenant, job, row.type, row.target, row.etag ?? null, row.cycle, row.at],
  };
}

/** How many target objects of a type are linked. */
export function countLinks(tenant: number, job: number): Query<{ readonly type: string; readonly count: number }> {
  return {
    sql: `select type, count(*) as count from link where tenant = ? and job = ? and target is not null group by type`,
    parameters: [tenant, job],
    decode: (row) => {
      const values = decodeColumns(row);
      return { type: text(values, 'type'), count: integer(values, 'count') };
    },
  };
}
