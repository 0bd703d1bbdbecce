import type { Query, Value } from '#storage/port.ts';
import type { Departure, Evidence, RevocationState } from '../model/leaver.ts';
import {
  decodeColumns,
  decodeJson,
  decodeWord,
  integer,
  optionalInteger,
  optionalText,
  text,
} from './decode-columns.ts';
import { inList } from './placeholders.ts';

/** Somebody who left, as the report reads it. */
export interface LeaverRow extends Departure {
  /** When the person came back (ms). */
  readonly returned: number | undefined;
  /** How many accounts can still be used. */
  readonly open: number;
}

/** One account of somebody who left. */
export interface RevocationView {
  readonly leaver: string;
  readonly job: number;
  readonly source: number;
  readonly application: string;
  readonly account: string;
  readonly state: RevocationState;
  readonly ended: number | undefined;
  readonly attempts: number;
  readonly code: string | undefined;
  readonly entry: string | undefined;
  readonly evidence: Evidence | undefined;
  readonly gone: number | undefined;
}

/** Whom a report is about. Times are ms, the end left out. */
export interface LeaverFilter {
  readonly from: number;
  readonly to: number;
  /** Only who has an account that can still be used, or only who has none. */
  readonly open: boolean;
  /** userPrincipalNames and identifiers in lower case, at most 250. */
  readonly people?: readonly string[];
  /** What name or identifier hold, in lower case. */
  readonly named?: string;
}

/** Where a page ends; the next one begins behind it. */
export interface LeaverPlace {
  readonly at: number;
  readonly leaver: string;
}

const columns = 'leaver, source, object, identity, name, cause, at, seq, actor, deleted, returned, open';

/** Leavers of a filter, latest first. */
export function listLeavers(
  tenant: number,
  filter: LeaverFilter,
  after: LeaverPlace | undefined,
  limit: number,
): Query<LeaverRow> {
  const { sql, parameters } = conditionsOf(tenant, filter, after);
  return {
    sql: `select ${columns} from leaver where ${sql} order by ${timeOf(filter.people)} desc, leaver desc limit ?`,
    parameters: [...parameters, limit],
    decode: (row) => {
      const values = decodeColumns(row);
      return {
        leaver: text(values, 'leaver'),
        source: integer(values, 'source'),
        object: text(values, 'object'),
        identity: text(values, 'identity'),
        name: text(values, 'name'),
        cause: decodeWord(values, 'cause'),
        at: integer(values, 'at'),
        seq: optionalInteger(values, 'seq'),
        actor: optionalText(values, 'actor'),
        deleted: optionalInteger(values, 'deleted'),
        returned: optionalInteger(values, 'returned'),
        open: integer(values, 'open'),
      };
    },
  };
}

function conditionsOf(
  tenant: number,
  { from, to, open, people, named }: LeaverFilter,
  after: LeaverPlace | undefined,
): { readonly sql: string; readonly parameters: readonly Value[] } {
  const at = timeOf(people);
  const conditions = [`tenant = ?`, `${at} >= ?`, open ? `open > 0` : `open = 0`];
  const parameters: Value[] = [tenant, from];
  // One bound from above, not two: SQLite would seek by the other.
  if (after === undefined) {
    conditions.push(`${at} < ?`);
    parameters.push(to);
  } else {
    conditions.push(`${at} <= ? and (${at} < ? or leaver < ?)`);
    parameters.push(after.at, after.at, after.leaver);
  }
  if (people !== undefined) {
    const list = inList(people);
    const by = (column: string) => `select leaver from leaver where tenant = ? and ${column} in ${list.sql}`;
    conditions.push(`leaver in (${by('person')} union all ${by('object')})`);
    parameters.push(tenant, ...list.parameters, tenant, ...list.parameters);
  }
  if (named !== undefined) {
    conditions.push(`named like ? escape '!'`);
    parameters.push(`%${named.replace(/[!%_]/g, '!$&')}%`);
  }
  return { sql: conditions.join(' and '), parameters };
}

/** Of people the few rows are found by their names, and no index of times is to be tempting. */
function timeOf(people: LeaverFilter['people']): string {
  return people === undefined ? 'at' : '(at + 0)';
}

/** What became of the accounts of these leavers, at most 500. */
export function revocationsOf(tenant: number, leavers: readonly string[]): Query<RevocationView> {
  const list = inList(leavers);
  return {
    sql: `select leaver, job, source, application, account, state, ended, attempts, code, entry, evidence, gone
          from revocation where tenant = ? and leaver in ${list.sql} order by leaver, job`,
    parameters: [tenant, ...list.parameters],
    decode: (row) => {
      const values = decodeColumns(row);
      const evidence = text(values, 'evidence');
      return {
        leaver: text(values, 'leaver'),
        job: integer(values, 'job'),
        source: integer(values, 'source'),
        application: text(values, 'application'),
        account: text(values, 'account'),
        state: decodeWord(values, 'state'),
        ended: optionalInteger(values, 'ended'),
        attempts: integer(values, 'attempts'),
        code: optionalText(values, 'code'),
        entry: optionalText(values, 'entry'),
        evidence: evidence === '' ? undefined : decodeJson<Evidence>(evidence),
        gone: optionalInteger(values, 'gone'),
      };
    },
  };
}

/** An account as it is counted. */
export type CountedRevocation = Pick<RevocationView, 'leaver' | 'state' | 'ended'>;

/** The accounts of these leavers, without their evidence. */
export function countedRevocations(tenant: number, leavers: readonly string[]): Query<CountedRevocation> {
  const list = inList(leavers);
  return {
    sql: `select leaver, state, ended from revocation where tenant = ? and leaver in ${list.sql}`,
    parameters: [tenant, ...list.parameters],
    decode: (row) => {
      const values = decodeColumns(row);
      return {
        leaver: text(values, 'leaver'),
        state: decodeWord(values, 'state'),
        ended: optionalInteger(values, 'ended'),
      };
    },
  };
}

/** How an account stands that is still to be revoked: what is held, what waits, and whether it is linked at all. */
export interface StandsNow {
  readonly job: number;
  readonly source: number;
  readonly linked: boolean;
  readonly held: boolean;
  readonly attempts: number;
  readonly code: string | undefined;
  readonly failure: string | undefined;
  readonly due: number | undefined;
}

/** How accounts of a job stand now, at most 500. */
export function standNow(tenant: number, job: number, sources: readonly number[]): Query<StandsNow> {
  const list = inList(sources);
  return {
    sql: `select k.source as source, k.target as target, w.attempts as attempts, w.code as code, w.failure as failure, w.due as due,
            (select p.row from planned p where p.tenant = k.tenant and p.job = k.job and p.state = 'held' and p.source = k.source
              and p.member = 0 limit 1) as held
          from link k left join work w on w.tenant = k.tenant and w.job = k.job and w.source = k.source and w.member = 0
          where k.tenant = ? and k.job = ? and k.source in ${list.sql}`,
    parameters: [tenant, job, ...list.parameters],
    decode: (row) => {
      const values = decodeColumns(row);
      return {
        job,
        source: integer(values, 'source'),
        linked: values.target !== null,
        held: values.held !== null,
        attempts: optionalInteger(values, 'attempts') ?? 0,
        code: optionalText(values, 'code'),
        failure: optionalText(values, 'failure'),
        due: optionalInteger(values, 'due'),
      };
    },
  };
}

/** Ended leavings from before a time (ms), oldest first. */
export function endedBefore(tenant: number, before: number, limit: number): Query<string> {
  return {
    sql: `select leaver from leaver where tenant = ? and at < ? and open = 0 order by at limit ?`,
    parameters: [tenant, before, limit],
    decode: (row) => text(decodeColumns(row), 'leaver'),
  };
}

/** Deletes these leavings with their evidence, at most 500. */
export function deleteLeavers(tenant: number, leavers: readonly string[]) {
  const list = inList(leavers);
  return ['revocation', 'leaver'].map((table) => ({
    sql: `delete from ${table} where tenant = ? and leaver in ${list.sql}`,
    parameters: [tenant, ...list.parameters],
  }));
}
