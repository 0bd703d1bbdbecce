import type { Json } from '#scim/json.ts';
import type { Query, Value, Write } from '#storage/port.ts';
import type { DriftFinding, DriftKind, DriftState } from '../model/drift.ts';
import type { ObjectType } from '../model/target.ts';
import { type Columns, decodeColumns, decodeJson, decodeWord, integer, text } from './decode-columns.ts';
import { inList } from './placeholders.ts';

const columns =
  'type, target, attribute, item, kind, row, source, member, identity, wrote, shows, state, tries, since, drift';

/** Nothing is kept as null: a target that shows null shows nothing. */
function keptValue(values: Columns, name: string): Json | undefined {
  return decodeJson<Json>(text(values, name)) ?? undefined;
}

function findingOf(row: unknown): DriftFinding {
  const values = decodeColumns(row);
  return {
    type: decodeWord(values, 'type'),
    target: text(values, 'target'),
    attribute: text(values, 'attribute'),
    item: text(values, 'item'),
    kind: decodeWord(values, 'kind'),
    row: integer(values, 'row'),
    source: integer(values, 'source'),
    member: integer(values, 'member'),
    identity: text(values, 'identity'),
    wrote: keptValue(values, 'wrote'),
    shows: keptValue(values, 'shows'),
    state: decodeWord(values, 'state'),
    tries: integer(values, 'tries'),
    since: integer(values, 'since'),
    drift: integer(values, 'drift'),
  };
}

/** Writes down a difference as it is now. */
export function keepFinding(tenant: number, job: number, finding: DriftFinding): Write {
  const identity = wellFormed(finding.identity);
  const named = `${identity} ${finding.target} ${typeof finding.shows === 'string' ? finding.shows : ''}`;
  return {
    sql: `insert into drift_finding (tenant, job, named, ${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          on conflict (tenant, job, type, target, attribute, item, kind) do update set named = excluded.named,
            source = excluded.source, member = excluded.member, identity = excluded.identity, wrote = excluded.wrote,
            shows = excluded.shows, state = excluded.state, tries = excluded.tries, since = excluded.since, drift = excluded.drift`,
    parameters: [
      tenant,
      job,
      wellFormed(named).toLowerCase().slice(0, 1000),
      finding.type,
      finding.target,
      finding.attribute,
      finding.item,
      finding.kind,
      finding.row,
      finding.source,
      finding.member,
      identity,
      jsonOf(finding.wrote),
      jsonOf(finding.shows),
      finding.state,
      finding.tries,
      finding.since,
      finding.drift,
    ],
  };
}

/** What is known of these accounts, at most 500, already. */
export function findingsOfTargets(
  tenant: number,
  job: number,
  type: ObjectType,
  targets: readonly string[],
): Query<DriftFinding> {
  const list = inList(targets);
  return {
    sql: `select ${columns} from drift_finding where tenant = ? and job = ? and type = ? and target in ${list.sql}`,
    parameters: [tenant, job, type, ...list.parameters],
    decode: findingOf,
  };
}

/** The number of the last finding; none while there is none. */
export function lastFinding(tenant: number, job: number): Query<number> {
  return numbers(`select row as n from drift_finding where tenant = ? and job = ? order by row desc limit 1`, [
    tenant,
    job,
  ]);
}

/** Which findings are looked at. */
export interface FindingFilter {
  readonly kind?: DriftKind | undefined;
  readonly attribute?: string | undefined;
  readonly state?: DriftState | undefined;
  /** What a name, or what is shown, holds. */
  readonly text?: string | undefined;
  /** Whose account it is. */
  readonly source?: number | undefined;
  readonly after?: number | undefined;
  readonly limit: number;
}

/** A page of findings, in the order in which they came up. */
export function findings(tenant: number, job: number, filter: FindingFilter): Query<DriftFinding> {
  const { kind, attribute, state, source, after = 0, limit } = filter;
  const pattern = filter.text === undefined ? undefined : `%${filter.text.toLowerCase().replace(/[!%_]/g, '!$&')}%`;
  const conditions: readonly (readonly [string, Value | undefined])[] = [
    ['kind = ?', kind],
    ['attribute = ?', attribute],
    ['state = ?', state],
    ['source = ?', source],
    ["named like ? escape '!'", pattern],
  ];
  const used = conditions.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql: ` and ${sql}`, value }]));
  return {
    sql: `select ${columns} from drift_finding where tenant = ? and job = ? and row > ?${used.map(({ sql }) => sql).join('')}
          order by row limit ?`,
    parameters: [tenant, job, after, ...used.map(({ value }) => value), limit],
    decode: findingOf,
  };
}

/** These findings, at most 500. */
export function findingsByRow(tenant: number, job: number, rows: readonly number[]): Query<DriftFinding> {
  const list = inList(rows);
  return {
    sql: `select ${columns} from drift_finding where tenant = ? and job = ? and row in ${list.sql} order by row`,
    parameters: [tenant, job, ...list.parameters],
    decode: findingOf,
  };
}

/** How many findings there are of a kind, attribute and state; from an index alone. */
export function countFindings(
  tenant: number,
  job: number,
): Query<{ readonly kind: DriftKind; readonly attribute: string; readonly state: DriftState; readonly count: number }> {
  return {
    sql: `select kind, attribute, state, count(*) as count from drift_finding where tenant = ? and job = ?
          group by kind, attribute, state order by kind, attribute, state limit 1000`,
    parameters: [tenant, job],
    decode: (row) => {
      const values = decodeColumns(row);
      return {
        kind: decodeWord(values, 'kind'),
        attribute: text(values, 'attribute'),
        state: decodeWord(values, 'state'),
        count: integer(values, 'count'),
      };
    },
  };
}

/** Findings behind a row that a check did not see any more; what has appeared is left out where `kind` says so. */
export function staleFindings(
  tenant: number,
  job: number,
  {
    drift,
    after,
    limit,
    keep,
  }: { readonly drift: number; readonly after: number; readonly limit: number; readonly keep: DriftKind | '' },
): Query<number> {
  return numbers(
    `select row as n from drift_finding where tenant = ? and job = ? and row > ? and drift < ? and kind <> ? order by row limit ?`,
    [tenant, job, after, drift, keep, limit],
  );
}

/** Findings of an attribute that the target shows nothing of. */
export function hiddenFindings(tenant: number, job: number, attribute: string, limit: number): Query<number> {
  return numbers(
    `select row as n from drift_finding where tenant = ? and job = ? and attribute = ? and shows = 'null'
     and kind in ('changed', 'deactivated') order by row limit ?`,
    [tenant, job, attribute, limit],
  );
}

/** Forgets findings, at most 500. */
export function dropFindings(tenant: number, job: number, rows: readonly number[]): Write {
  const list = inList(rows);
  return {
    sql: `delete from drift_finding where tenant = ? and job = ? and row in ${list.sql}`,
    parameters: [tenant, job, ...list.parameters],
  };
}

/** Differences that a check saw as they are for the first time: since then it is told. */
export function countNewFindings(tenant: number, job: number, since: number): Query<number> {
  return numbers(
    `select count(*) as n from drift_finding where tenant = ? and job = ? and row > 0 and since >= ? and state <> 'turned-back'`,
    [tenant, job, since],
  );
}

function numbers(sql: string, parameters: readonly Value[]): Query<number> {
  return { sql, parameters, decode: (row) => integer(decodeColumns(row), 'n') };
}

function jsonOf(value: Json | undefined): string {
  return wellFormed(JSON.stringify(value ?? null));
}

/** A target may answer with text that no store holds. */
function wellFormed(value: string): string {
  return value.toWellFormed().replaceAll('\0', '\ufffd');
}
