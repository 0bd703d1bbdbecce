import type { Query, Value, Write } from '#storage/port.ts';
import type { ObjectType } from '../model/target.ts';
import { decodeColumns, decodeWord, integer, optionalInteger, optionalText, text } from './decode-columns.ts';
import type { ListedMatch } from './listed-accounts.ts';
import { inList } from './placeholders.ts';

/**
 * Why nobody is linked to it. `local`: nobody in the directory matches; `unassigned`: somebody matches who is not in scope; `waiting`:
 * somebody in scope matches, and the next cycle looks at it.
 */
export const unmanagedKinds = ['local', 'unassigned', 'waiting'] as const;
export type UnmanagedKind = (typeof unmanagedKinds)[number];

/** An account of a target that nobody is linked to. */
export interface UnmanagedAccount {
  readonly row: number;
  readonly type: ObjectType;
  readonly target: string;
  readonly name: string;
  readonly kind: UnmanagedKind;
  /** Who matches; 0: nobody. */
  readonly candidate: number;
  /** When it was seen first (ms). */
  readonly since: number;
  readonly appeared: boolean;
  readonly ignored: { readonly by: string; readonly at: number; readonly note: string } | undefined;
}

const columns =
  'a.row as row, a.type as type, a.target as target, a.name as name, a.kind as kind, a.candidate as candidate, a.since as since, a.appeared as appeared, a.ignored as ignored, a.ignored_by as ignored_by, a.ignored_at as ignored_at, a.note as note';

/** Whoever was linked to it since the last check has it. */
const unlinked = `not exists (select 1 from link l where l.tenant = a.tenant and l.job = a.job and l.type = a.type and l.target = a.target)`;

function accountOf(row: unknown): UnmanagedAccount {
  const values = decodeColumns(row);
  const ignored = integer(values, 'ignored') === 1;
  return {
    row: integer(values, 'row'),
    type: decodeWord(values, 'type'),
    target: text(values, 'target'),
    name: text(values, 'name'),
    kind: decodeWord(values, 'kind'),
    candidate: integer(values, 'candidate'),
    since: integer(values, 'since'),
    appeared: integer(values, 'appeared') === 1,
    ignored: ignored
      ? {
          by: optionalText(values, 'ignored_by') ?? '',
          at: optionalInteger(values, 'ignored_at') ?? 0,
          note: optionalText(values, 'note') ?? '',
        }
      : undefined,
  };
}

/** An account as a list shows it. */
export interface SeenAccount {
  readonly type: ObjectType;
  readonly target: string;
  readonly name: string;
  readonly matches: readonly ListedMatch[];
}

/** Remembers that a list shows an account which nobody is linked to. */
export function keepUnmanaged(
  tenant: number,
  job: number,
  { type, target, name, matches }: SeenAccount,
  seen: { readonly row: number; readonly drift: number; readonly at: number; readonly appeared: boolean },
): readonly Write[] {
  const shown = name.toWellFormed().replaceAll('\0', '\ufffd').slice(0, 500);
  return [
    {
      sql: `insert into unmanaged (tenant, job, type, target, row, name, named, kind, candidate, since, appeared, drift, ignored)
            values (?, ?, ?, ?, ?, ?, ?, 'local', 0, ?, ?, ?, 0)
            on conflict (tenant, job, type, target) do update set name = excluded.name, named = excluded.named, drift = excluded.drift`,
      parameters: [
        tenant,
        job,
        type,
        target,
        seen.row,
        shown,
        `${shown} ${target}`.toLowerCase(),
        seen.at,
        seen.appeared ? 1 : 0,
        seen.drift,
      ],
    },
    {
      sql: `delete from unmanaged_match where tenant = ? and job = ? and type = ? and target = ?`,
      parameters: [tenant, job, type, target],
    },
    ...matches.map(({ precedence, match }) => ({
      sql: `insert into unmanaged_match (tenant, job, type, precedence, match, target) values (?, ?, ?, ?, ?, ?) on conflict do nothing`,
      parameters: [tenant, job, type, precedence, match, target],
    })),
  ];
}

/** Which of these accounts, at most 500, are known to be unmanaged. */
export function unmanagedAmong(
  tenant: number,
  job: number,
  type: ObjectType,
  targets: readonly string[],
): Query<UnmanagedAccount> {
  const list = inList(targets);
  return {
    sql: `select ${columns} from unmanaged a where a.tenant = ? and a.job = ? and a.type = ? and a.target in ${list.sql}
          and ${unlinked}`,
    parameters: [tenant, job, type, ...list.parameters],
    decode: accountOf,
  };
}

/** These unmanaged accounts, at most 500. */
export function unmanagedByRow(tenant: number, job: number, rows: readonly number[]): Query<UnmanagedAccount> {
  const list = inList(rows);
  return {
    sql: `select ${columns} from unmanaged a where a.tenant = ? and a.job = ? and a.row in ${list.sql} and ${unlinked} order by a.row`,
    parameters: [tenant, job, ...list.parameters],
    decode: accountOf,
  };
}

/** The unmanaged accounts that these values, at most 500, of one matching attribute find. */
export function unmanagedByMatch(
  tenant: number,
  job: number,
  type: ObjectType,
  precedence: number,
  matches: readonly string[],
): Query<{ readonly match: string; readonly target: string }> {
  const list = inList(matches);
  return {
    sql: `select match, target from unmanaged_match where tenant = ? and job = ? and type = ? and precedence = ? and match in ${list.sql}
          order by match, target limit 2000`,
    parameters: [tenant, job, type, precedence, ...list.parameters],
    decode: (row) => {
      const values = decodeColumns(row);
      return { match: text(values, 'match'), target: text(values, 'target') };
    },
  };
}

/** Who matches an account, as the check found it. */
export function setCandidate(
  tenant: number,
  job: number,
  account: {
    readonly type: ObjectType;
    readonly target: string;
    readonly kind: UnmanagedKind;
    readonly candidate: number;
  },
): Write {
  return {
    sql: `update unmanaged set kind = ?, candidate = ? where tenant = ? and job = ? and type = ? and target = ?`,
    parameters: [account.kind, account.candidate, tenant, job, account.type, account.target],
  };
}

/** Accounts with a candidate behind one, for whom it is asked anew. */
export function unmanagedWithCandidate(
  tenant: number,
  job: number,
  after: number,
  limit: number,
): Query<UnmanagedAccount> {
  return {
    sql: `select ${columns} from unmanaged a where a.tenant = ? and a.job = ? and a.row > ? and a.candidate <> 0 order by a.row limit ?`,
    parameters: [tenant, job, after, limit],
    decode: accountOf,
  };
}

/** The number of the last unmanaged account; none while there is none. */
export function lastUnmanaged(tenant: number, job: number): Query<number> {
  return numbers(`select row as n from unmanaged where tenant = ? and job = ? order by row desc limit 1`, [
    tenant,
    job,
  ]);
}

/** Accounts behind one that are gone or linked by now. A list that was not whole says nothing of who is gone. */
export function staleUnmanaged(
  tenant: number,
  job: number,
  {
    drift,
    after,
    limit,
    whole,
  }: {
    readonly drift: number;
    readonly after: number;
    readonly limit: number;
    readonly whole: readonly ObjectType[];
  },
): Query<{ readonly row: number; readonly type: ObjectType; readonly target: string }> {
  const list = inList(whole);
  return {
    sql: `select a.row as row, a.type as type, a.target as target from unmanaged a where a.tenant = ? and a.job = ? and a.row > ?
          and ((a.drift < ? and a.type in ${list.sql}) or not (${unlinked})) order by a.row limit ?`,
    parameters: [tenant, job, after, drift, ...list.parameters, limit],
    decode: (row) => {
      const values = decodeColumns(row);
      return { row: integer(values, 'row'), type: decodeWord(values, 'type'), target: text(values, 'target') };
    },
  };
}

export function dropUnmanaged(
  tenant: number,
  job: number,
  { type, target }: { readonly type: ObjectType; readonly target: string },
): readonly Write[] {
  return ['unmanaged', 'unmanaged_match'].map((table) => ({
    sql: `delete from ${table} where tenant = ? and job = ? and type = ? and target = ?`,
    parameters: [tenant, job, type, target],
  }));
}

/** Which accounts are shown. */
export interface UnmanagedFilter {
  /** Absent: all that nobody ignores. */
  readonly show?: UnmanagedKind | 'ignored' | undefined;
  /** What a name or identifier holds. */
  readonly text?: string | undefined;
  readonly after?: number | undefined;
  readonly limit: number;
}

export function unmanagedAccounts(tenant: number, job: number, filter: UnmanagedFilter): Query<UnmanagedAccount> {
  const { show, after = 0, limit } = filter;
  const kind = show === undefined || show === 'ignored' ? undefined : show;
  const pattern = filter.text === undefined ? undefined : `%${filter.text.toLowerCase().replace(/[!%_]/g, '!$&')}%`;
  const used: readonly (readonly [string, Value])[] = [
    ['a.ignored = ?', show === 'ignored' ? 1 : 0],
    ...(kind === undefined ? [] : ([['a.kind = ?', kind]] as const)),
    ...(pattern === undefined ? [] : ([["a.named like ? escape '!'", pattern]] as const)),
  ];
  return {
    sql: `select ${columns} from unmanaged a where a.tenant = ? and a.job = ? and a.row > ? and ${used.map(([sql]) => sql).join(' and ')}
          and ${unlinked} order by a.row limit ?`,
    parameters: [tenant, job, after, ...used.map(([, value]) => value), limit],
    decode: accountOf,
  };
}

/** How many there are of each kind, ignored ones apart. */
export function countUnmanaged(
  tenant: number,
  job: number,
): Query<{ readonly kind: UnmanagedKind; readonly ignored: boolean; readonly count: number }> {
  return {
    sql: `select kind, ignored, count(*) as count from unmanaged a where a.tenant = ? and a.job = ? and ${unlinked} group by kind, ignored`,
    parameters: [tenant, job],
    decode: (row) => {
      const values = decodeColumns(row);
      return {
        kind: decodeWord(values, 'kind'),
        ignored: integer(values, 'ignored') === 1,
        count: integer(values, 'count'),
      };
    },
  };
}

/** Refusal: the account is linked, or gone. */
export const managedNow = 'managed-now';

/** Ignores an account from now on, or undoes that. */
export function setIgnored(
  tenant: number,
  job: number,
  row: number,
  ignored: { readonly by: string; readonly at: number; readonly note: string } | undefined,
): Write {
  return {
    sql: `update unmanaged set ignored = ?, ignored_by = ?, ignored_at = ?, note = ? where tenant = ? and job = ? and row = ?`,
    parameters: [
      ignored === undefined ? 0 : 1,
      ignored?.by ?? null,
      ignored?.at ?? null,
      ignored?.note ?? null,
      tenant,
      job,
      row,
    ],
    rows: 1,
    refusal: managedNow,
  };
}

/** Who is ignored is not told of as appeared any more. */
export function dropAppeared(
  tenant: number,
  job: number,
  { type, target }: { readonly type: ObjectType; readonly target: string },
): Write {
  return {
    sql: `delete from drift_finding where tenant = ? and job = ? and type = ? and target = ? and attribute = '' and item = '' and kind = 'appeared'`,
    parameters: [tenant, job, type, target],
  };
}

function numbers(sql: string, parameters: readonly Value[]): Query<number> {
  return { sql, parameters, decode: (row) => integer(decodeColumns(row), 'n') };
}
