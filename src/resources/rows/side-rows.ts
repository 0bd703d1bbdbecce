import type { JsonObject } from '#scim/json.ts';
import type { ResolvedPath } from '#scim/path/attribute-path.ts';
import { attributeValue, valuesAt } from '#scim/values-at.ts';
import type { Seq, Value, Write } from '#storage/port.ts';
import type { CompiledType } from '../compile-profile.ts';
import { keyOf, uniqueKeyOf } from '../key.ts';

/** A row of `attribute` without tenant and n. */
export interface AttributeRow {
  readonly path: string;
  readonly key: string;
  readonly element: number;
  readonly rest: string | null;
}

/** A row of `unique_value` without tenant and n; `name` is the attribute as people write it. */
export interface UniqueRow {
  readonly path: string;
  readonly key: string;
  readonly name: string;
}

export interface SideRows {
  readonly attributes: readonly AttributeRow[];
  readonly unique: readonly UniqueRow[];
}

export const noSideRows: SideRows = { attributes: [], unique: [] };

/** The rows by which a resource is found; beside `other`, without those of attributes that hold the very same value there. */
export function sideRowsOf(type: CompiledType, resource: JsonObject, other?: JsonObject): SideRows {
  return { attributes: attributeRows(type, resource, other), unique: uniqueRows(type, resource, other) };
}

/** True for what a PATCH left alone: its values are the same objects before and after. */
function isSame(path: ResolvedPath, resource: JsonObject, other: JsonObject | undefined): boolean {
  return other !== undefined && attributeValue(resource, path) === attributeValue(other, path);
}

function attributeRows(type: CompiledType, resource: JsonObject, other: JsonObject | undefined): AttributeRow[] {
  const rows: AttributeRow[] = [];
  for (const { resolved, path, keyType } of type.searchable.values()) {
    if (isSame(resolved, resource, other)) continue;
    for (const { value, element } of valuesAt(resource, resolved)) {
      const key = keyOf(keyType, value);
      if (key !== undefined) rows.push({ path, element, ...key });
    }
  }
  return rows;
}

function uniqueRows(type: CompiledType, resource: JsonObject, other: JsonObject | undefined): UniqueRow[] {
  const rows = new Map<string, UniqueRow>();
  for (const { resolved, path, keyType } of type.unique.values()) {
    if (isSame(resolved, resource, other)) continue;
    for (const { value } of valuesAt(resource, resolved)) {
      const key = uniqueKeyOf(keyType, value);
      if (key !== undefined) rows.set(`${path} ${key}`, { path, key, name: resolved.key });
    }
  }
  return [...rows.values()];
}

/** How many rows one statement inserts: below SQLite's 32,766 and PostgreSQL's 65,535 parameters. */
const rowsPerStatement = 200;

/** Turns the side rows of resource `n` from `before` into `after`; rows that stay are not touched. */
export function writeSideRows(tenant: number, n: number | Seq, before: SideRows, after: SideRows): Write[] {
  const attributes = difference(before.attributes, after.attributes, identityOfAttribute);
  const unique = difference(before.unique, after.unique, ({ path, key }) => `${path} ${key}`);
  return [
    ...unique.gone.map(({ path, key }) => deleteUnique(tenant, n, path, key)),
    ...unique.added.map((row) => insertUnique(tenant, n, row)),
    ...attributes.gone.map((row) => deleteAttribute(tenant, n, row)),
    ...insertAttributes(tenant, n, attributes.added),
  ];
}

function identityOfAttribute({ path, key, element, rest }: AttributeRow): string {
  return `${path} ${element} ${rest ?? key}`;
}

/** A change of one attribute leaves the rows before and behind it where they were: only what lies between is compared. */
function difference<Row>(before: readonly Row[], after: readonly Row[], identity: (row: Row) => string) {
  const shorter = Math.min(before.length, after.length);
  const same = (old: Row | undefined, now: Row | undefined) =>
    old !== undefined && now !== undefined && identity(old) === identity(now);
  let start = 0;
  while (start < shorter && same(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && same(before.at(-1 - end), after.at(-1 - end))) end += 1;
  if (start + end === before.length) return { gone: [], added: after.slice(start, after.length - end) };
  const [from, to] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const old = new Set(from.map(identity));
  const now = new Set(to.map(identity));
  return {
    gone: from.filter((row) => !now.has(identity(row))),
    added: to.filter((row) => !old.has(identity(row))),
  };
}

/** Refusals that name the unique attribute that is taken begin with this. */
export const takenPrefix = 'taken:';

function insertUnique(tenant: number, n: number | Seq, { path, key, name }: UniqueRow): Write {
  return {
    sql: 'insert into unique_value (tenant, path, key, n) values (?, ?, ?, ?)',
    parameters: [tenant, path, key, n],
    refusal: takenPrefix + name,
  };
}

function deleteUnique(tenant: number, n: number | Seq, path: string, key: string): Write {
  return {
    sql: 'delete from unique_value where tenant = ? and path = ? and key = ? and n = ?',
    parameters: [tenant, path, key, n],
  };
}

function deleteAttribute(tenant: number, n: number | Seq, { path, key, element }: AttributeRow): Write {
  return {
    sql: 'delete from attribute where tenant = ? and path = ? and key = ? and n = ? and element = ?',
    parameters: [tenant, path, key, n, element],
  };
}

function insertAttributes(tenant: number, n: number | Seq, rows: readonly AttributeRow[]): Write[] {
  const writes: Write[] = [];
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    const some = rows.slice(at, at + rowsPerStatement);
    const parameters: (Value | Seq)[] = [];
    for (const { path, key, element, rest } of some) parameters.push(tenant, path, key, n, element, rest);
    const places = some.map(() => '(?, ?, ?, ?, ?, ?)').join(', ');
    writes.push({ sql: `insert into attribute (tenant, path, key, n, element, rest) values ${places}`, parameters });
  }
  return writes;
}

/** Removes every attribute row of a resource: concealed and deleted ones are found by nobody. */
export function deleteAttributes(tenant: number, n: number): Write {
  return {
    // By itself SQLite would go through all rows of the tenant: only in a select does it use the index of the numbers.
    sql: `delete from attribute where (tenant, path, key, n, element) in
          (select tenant, path, key, n, element from attribute where tenant = ? and n = ?)`,
    parameters: [tenant, n],
  };
}
