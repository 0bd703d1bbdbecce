import type { Query, Write } from '#storage/port.ts';
import type { Departure, LeaverCause } from '../model/leaver.ts';
import { decodeColumns, decodeWord, integer, optionalInteger, optionalText, text } from './decode-columns.ts';
import { inList } from './placeholders.ts';

/** The leavings of one person, found by index alone: asked for all columns, SQLite would go through those of the whole tenant. */
export const leaversOf = 'select leaver from leaver where tenant = ? and source = ?';

/** The number of whoever left last under an identity (in lower case): it is found here after its resource is gone for good. */
export function sourceOfLeaver(tenant: number, person: string): Query<number> {
  return {
    sql: `select source from leaver where tenant = ? and leaver in (
            select leaver from leaver where tenant = ? and person = ? order by at desc, leaver desc limit 1)`,
    parameters: [tenant, tenant, person],
    decode: (row) => integer(decodeColumns(row), 'source'),
  };
}

/** A change after which somebody may have left or come back. */
export interface LeavingChange {
  readonly seq: number;
  readonly n: number;
  readonly id: string;
  readonly kind: string;
  readonly at: number;
  readonly actor: string | undefined;
}

/** The changes of users between two feed numbers, the first left out, that may make somebody leave or come back. */
export function leavingChanges(tenant: number, after: number, upTo: number): Query<LeavingChange> {
  return {
    sql: `select seq, n, id, kind, at, actor from change where tenant = ? and seq > ? and seq <= ? and type = 'User'
          and (kind in ('deleted', 'purged', 'erased', 'restored') or (kind = 'updated' and lower(paths) like '%accountenabled%'))
          order by seq`,
    parameters: [tenant, after, upTo],
    decode: (row) => {
      const values = decodeColumns(row);
      return {
        seq: integer(values, 'seq'),
        n: integer(values, 'n'),
        id: text(values, 'id'),
        kind: text(values, 'kind'),
        at: integer(values, 'at'),
        actor: optionalText(values, 'actor'),
      };
    },
  };
}

/** How far the feed was read for leavers; none: not yet. */
export function leaverMark(tenant: number): Query<number> {
  return {
    sql: `select seq from leaver_mark where tenant = ?`,
    parameters: [tenant],
    decode: (row) => integer(decodeColumns(row), 'seq'),
  };
}

/** Refusal of a stretch of the feed that another process has read meanwhile. */
export const alreadyRead = 'leavers-already-read';

/** Moves the mark from where it was; refuses its commit as `alreadyRead` when it is elsewhere by now. */
export function moveLeaverMark(tenant: number, from: number, to: number): readonly Write[] {
  return [
    {
      sql: `insert into leaver_mark (tenant, seq) values (?, 0) on conflict (tenant) do nothing`,
      parameters: [tenant],
    },
    {
      sql: `update leaver_mark set seq = ? where tenant = ? and seq = ?`,
      parameters: [to, tenant, from],
      rows: 1,
      refusal: alreadyRead,
    },
  ];
}

/** What is known of the last time that somebody left. */
export interface LastLeft {
  readonly leaver: string;
  readonly source: number;
  readonly cause: LeaverCause;
  readonly seq: number | undefined;
  readonly deleted: number | undefined;
  /** The job has a revocation of it; asked for one job only. */
  readonly known: boolean;
}

/** Of these people, at most 500: when they left without having come back, latest first. `job`: whose revocations matter. */
export function leftAndAway(tenant: number, sources: readonly number[], job = 0): Query<LastLeft> {
  const list = inList(sources);
  return {
    sql: `select l.leaver as leaver, l.source as source, l.cause as cause, l.seq as seq, l.deleted as deleted, v.job as job
          from leaver o cross join leaver l left join revocation v on v.tenant = l.tenant and v.leaver = l.leaver and v.job = ?
          where o.tenant = ? and o.source in ${list.sql} and l.tenant = o.tenant and l.leaver = o.leaver and l.returned is null order by l.leaver desc`,
    parameters: [job, tenant, ...list.parameters],
    decode: (row) => {
      const values = decodeColumns(row);
      return {
        leaver: text(values, 'leaver'),
        source: integer(values, 'source'),
        cause: decodeWord(values, 'cause'),
        seq: optionalInteger(values, 'seq'),
        deleted: optionalInteger(values, 'deleted'),
        known: values.job !== null,
      };
    },
  };
}

/** Writes down that somebody left. */
export function insertLeaver(tenant: number, one: Departure): Write {
  return {
    sql: `insert into leaver (tenant, leaver, source, object, person, identity, name, named, cause, at, seq, actor, deleted, returned, open)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, 0)`,
    parameters: [
      tenant,
      one.leaver,
      one.source,
      one.object,
      one.identity.toLowerCase(),
      one.identity,
      one.name,
      `${one.identity} ${one.name} ${one.object}`.toLowerCase(),
      one.cause,
      one.at,
      one.seq ?? null,
      one.actor ?? null,
      one.deleted ?? null,
    ],
  };
}

/** Notes that somebody disabled was deleted as well. */
export function setLeaverDeleted(tenant: number, leaver: string, at: number): Write {
  return {
    sql: `update leaver set deleted = ? where tenant = ? and leaver = ? and deleted is null`,
    parameters: [at, tenant, leaver],
  };
}

/** Notes that somebody came back. */
export function setReturned(tenant: number, leaver: string, at: number): Write {
  return {
    sql: `update leaver set returned = ? where tenant = ? and leaver = ? and returned is null`,
    parameters: [at, tenant, leaver],
  };
}

/** Counts anew how many revocations of somebody are open. */
export function countOpen(tenant: number, source: number): Write {
  return {
    sql: `update leaver set open = (select count(*) from revocation v
            where v.tenant = leaver.tenant and v.leaver = leaver.leaver and v.state = 'open')
          where tenant = ? and leaver in (${leaversOf})`,
    parameters: [tenant, tenant, source],
  };
}
