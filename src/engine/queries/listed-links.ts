import type { JsonObject } from '#scim/json.ts';
import type { Query, Value } from '#storage/port.ts';
import type { LinkOrigin, LinkState } from '../model/link.ts';
import type { AttributeChange, Attributes, ObjectType } from '../model/target.ts';
import { type Columns, decodeColumns, decodeJson, decodeWord, integer, optionalText, text } from './decode-columns.ts';
import { inList } from './placeholders.ts';

/** A link as administrators see it, with its object, what failed, and the account that waits for adoption. */
export interface ListedLink {
  readonly source: number;
  readonly type: ObjectType;
  /** objectId; undefined once it was purged. */
  readonly id: string | undefined;
  readonly doc: JsonObject | undefined;
  readonly target: string | undefined;
  readonly origin: LinkOrigin;
  readonly state: LinkState;
  readonly situation: string;
  readonly written: Attributes;
  readonly kept: Attributes;
  readonly revision: number;
  readonly at: number;
  readonly failure: string | undefined;
  readonly pending:
    | { readonly target: string; readonly name: string; readonly changes: readonly AttributeChange[] }
    | undefined;
}

/** Which links are shown. */
export const linkFilters = ['all', 'made', 'found', 'adopted', 'disabled', 'pending', 'without'] as const;
export type LinkFilter = (typeof linkFilters)[number];

const conditions: Readonly<Record<LinkFilter, string>> = {
  all: '',
  made: `and l.origin = 'created'`,
  found: `and l.origin = 'matched'`,
  adopted: `and l.origin = 'adopted'`,
  disabled: `and l.state in ('disabled', 'left')`,
  pending: `and p.state = 'pending'`,
  without: 'and l.target is null',
};

const columns = `select l.source as source, l.type as type, r.id as id, r.doc as doc, l.target as target, l.origin as origin,
    l.state as state, l.situation as situation, l.written as written, l.kept as kept, l.revision as revision, l.at as at,
    w.failure as failure, p.target as p_target, p.name as p_name, p.changes as p_changes
  from link l
  left join resource r on r.tenant = l.tenant and r.n = l.source
  left join work w on w.tenant = l.tenant and w.job = l.job and w.source = l.source and w.member = 0
  left join pending_match p on p.tenant = l.tenant and p.job = l.job and p.source = l.source and p.state = 'pending'`;

/** Links of a range of objects that fit, in order. */
export function linksInRange(
  tenant: number,
  job: number,
  range: { readonly after: number; readonly upTo: number },
  show: LinkFilter,
  limit: number,
): Query<ListedLink> {
  return {
    sql: `${columns} where l.tenant = ? and l.job = ? and l.source > ? and l.source <= ? ${conditions[show]}
          order by l.source limit ?`,
    parameters: [tenant, job, range.after, range.upTo, limit],
    decode: listedOf,
  };
}

/** The links of these objects that fit, at most 500. */
export function linksAmong(
  tenant: number,
  job: number,
  sources: readonly number[],
  show: LinkFilter,
): Query<ListedLink> {
  const list = inList(sources);
  return {
    sql: `${columns} where l.tenant = ? and l.job = ? and l.source in ${list.sql} ${conditions[show]} order by l.source`,
    parameters: [tenant, job, ...list.parameters],
    decode: listedOf,
  };
}

/** Objects whose account has an identifier that begins so. */
export function sourcesByTarget(tenant: number, job: number, type: ObjectType, begin: string): Query<number> {
  return numbers(
    `select source as n from link where tenant = ? and job = ? and type = ? and target >= ? and target < ? limit 200`,
    [tenant, job, type, begin, after(begin)],
  );
}

/** Objects of the directory whose name begins so. `path`: of a searchable attribute, e.g. `User.displayName`. */
export function sourcesByName(tenant: number, job: number, path: string, begin: string): Query<number> {
  const key = begin.normalize('NFC').toLowerCase().slice(0, 200);
  return numbers(
    `select a.n as n from attribute a cross join link l where a.tenant = ? and a.path = ? and a.key >= ? and a.key < ?
     and l.tenant = a.tenant and l.job = ? and l.source = a.n limit 200`,
    [tenant, path, key, after(key), job],
  );
}

/** How many links there are of each origin and state; of origin `none`, those without an account. */
export function countByOrigin(
  tenant: number,
  job: number,
): Query<{ readonly origin: LinkOrigin; readonly state: LinkState; readonly count: number }> {
  return {
    sql: `select origin, state, count(*) as count from link where tenant = ? and job = ? group by origin, state`,
    parameters: [tenant, job],
    decode: (row) => {
      const values = decodeColumns(row);
      return {
        origin: decodeWord(values, 'origin'),
        state: decodeWord(values, 'state'),
        count: integer(values, 'count'),
      };
    },
  };
}

export function countPending(tenant: number, job: number): Query<number> {
  return numbers(`select count(*) as n from pending_match where tenant = ? and job = ? and state = 'pending'`, [
    tenant,
    job,
  ]);
}

/** The first text behind all that begin so. */
function after(begin: string): string {
  return `${begin}\u{10FFFF}`;
}

function numbers(sql: string, parameters: readonly Value[]): Query<number> {
  return { sql, parameters, decode: (row) => integer(decodeColumns(row), 'n') };
}

function listedOf(row: unknown): ListedLink {
  const values = decodeColumns(row);
  const doc = optionalText(values, 'doc');
  return {
    source: integer(values, 'source'),
    type: decodeWord(values, 'type'),
    id: optionalText(values, 'id'),
    doc: doc === undefined ? undefined : decodeJson<JsonObject>(doc),
    target: optionalText(values, 'target'),
    origin: decodeWord(values, 'origin'),
    state: decodeWord(values, 'state'),
    situation: text(values, 'situation'),
    written: attributesOf(values, 'written'),
    kept: attributesOf(values, 'kept'),
    revision: integer(values, 'revision'),
    at: integer(values, 'at'),
    failure: optionalText(values, 'failure'),
    pending:
      values.p_target === null
        ? undefined
        : {
            target: text(values, 'p_target'),
            name: text(values, 'p_name'),
            changes: decodeJson<readonly AttributeChange[]>(text(values, 'p_changes')),
          },
  };
}

function attributesOf(values: Columns, name: string): Attributes {
  const json = optionalText(values, name);
  return json === undefined ? {} : decodeJson<Attributes>(json);
}
