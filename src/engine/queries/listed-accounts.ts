import type { JsonObject } from '#scim/json.ts';
import type { Query, Write } from '#storage/port.ts';
import type { ObjectType, TargetObject } from '../model/target.ts';
import { decodeColumns, decodeJson, optionalText, text } from './decode-columns.ts';
import { inList } from './placeholders.ts';

/** Whose lists: of a job's target, of a type. */
export interface ListPlace {
  readonly tenant: number;
  readonly job: number;
  readonly type: ObjectType;
}

/** A value of a matching attribute. */
export interface ListedMatch {
  readonly precedence: number;
  readonly match: string;
}

/** An account that is kept while a cycle matches by the target's list. */
export interface ListedAccount extends ListPlace {
  readonly target: string;
  /** What it is found by, as `matchKey` makes it; by nothing at all it is found under an empty one. */
  readonly matches: readonly ListedMatch[];
  /** Undefined: we wrote to it ourselves since, and the target must be asked how it looks. */
  readonly body: JsonObject | undefined;
  readonly etag: string | undefined;
  readonly cycle: number;
  readonly at: number;
}

/** Keeps an account; the values it was found by before still lead to it. */
export function keepListed(listed: ListedAccount): readonly Write[] {
  const { tenant, job, type, target, matches, body, etag, cycle, at } = listed;
  const seen = body === undefined ? null : JSON.stringify(body);
  return [
    {
      sql: `insert into account (tenant, job, type, target, seen, etag, cycle, at) values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant, job, type, target) do update set
              seen = excluded.seen, etag = coalesce(excluded.etag, account.etag), cycle = excluded.cycle, at = excluded.at`,
      parameters: [tenant, job, type, target, seen, etag ?? null, cycle, at],
    },
    ...matches.map(({ precedence, match }) => ({
      sql: `insert into listed_match (tenant, job, type, precedence, match, target) values (?, ?, ?, ?, ?, ?) on conflict do nothing`,
      parameters: [tenant, job, type, precedence, match, target],
    })),
  ];
}

/** Which of these objects, at most 500, stand in the list already. */
export function listedAmong({ tenant, job, type }: ListPlace, targets: readonly string[]): Query<string> {
  const list = inList(targets);
  return {
    sql: `select target from account where tenant = ? and job = ? and type = ? and target in ${list.sql} and seen is not null`,
    parameters: [tenant, job, type, ...list.parameters],
    decode: targetOf,
  };
}

/** The listed objects with a key, at most two: two are as good as many. */
export function listedByMatch(
  { tenant, job, type }: ListPlace,
  { precedence, match }: ListedMatch,
): Query<{ readonly id: string; readonly object: TargetObject | undefined }> {
  return {
    sql: `select m.target, a.seen, a.etag from listed_match m
          join account a on a.tenant = m.tenant and a.job = m.job and a.type = m.type and a.target = m.target
          where m.tenant = ? and m.job = ? and m.type = ? and m.precedence = ? and m.match = ? order by m.target limit 2`,
    parameters: [tenant, job, type, precedence, match],
    decode: (row) => {
      const values = decodeColumns(row);
      const id = text(values, 'target');
      const seen = optionalText(values, 'seen');
      const etag = optionalText(values, 'etag');
      const version = etag === undefined ? {} : { etag };
      return { id, object: seen === undefined ? undefined : { id, ...version, body: decodeJson<JsonObject>(seen) } };
    },
  };
}

/** The next objects of a list that is no longer needed. */
export function someListed({ tenant, job, type }: ListPlace, limit: number): Query<string> {
  return {
    sql: `select distinct target from listed_match where tenant = ? and job = ? and type = ? order by target limit ?`,
    parameters: [tenant, job, type, limit],
    decode: targetOf,
  };
}

/** Forgets these listed objects, at most 500; of linked ones their version stays. */
export function forgetListed({ tenant, job, type }: ListPlace, targets: readonly string[]): readonly Write[] {
  const list = inList(targets);
  const of = [tenant, job, type, ...list.parameters];
  return [
    {
      sql: `delete from listed_match where tenant = ? and job = ? and type = ? and target in ${list.sql}`,
      parameters: of,
    },
    {
      sql: `update account set seen = null where tenant = ? and job = ? and type = ? and target in ${list.sql}`,
      parameters: of,
    },
    {
      sql: `delete from account where tenant = ? and job = ? and type = ? and target in ${list.sql}
            and (etag is null or not exists (select 1 from link l where l.tenant = account.tenant and l.job = account.job
              and l.type = account.type and l.target = account.target))`,
      parameters: of,
    },
  ];
}

function targetOf(row: unknown): string {
  return text(decodeColumns(row), 'target');
}
