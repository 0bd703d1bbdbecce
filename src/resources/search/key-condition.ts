import { sql } from 'kysely';
import type { ComparisonOperator } from '#scim/filter/filter.ts';
import type { Dialect } from '#storage/port.ts';
import { type KeyType, keyOf, longestKey, sortableText } from '../key.ts';
import type { Sql } from './compiler.ts';

/** How an attribute's rows are compared. `ne` is not among them: it speaks of all values, not of one. */
export type RowOperator = Exclude<ComparisonOperator, 'ne'>;

/**
 * The condition on a row `a` of `attribute` that its value compares so with a value: `seek` finds rows by their key, `test`
 * holds for the same rows where those of one resource are looked at.
 */
export interface KeyCondition {
  readonly seek: Sql;
  readonly test: Sql;
}

/** Undefined when rows cannot tell: times that are searched as text, and texts longer than a key. */
export function keyCondition(
  dialect: Dialect,
  keyType: KeyType,
  op: RowOperator,
  value: string | number | boolean,
): KeyCondition | undefined {
  const text = sortableText(keyType, value);
  if (text === undefined || (keyType === 'dateTime' && isWithin(op))) return undefined;
  const length = [...text].length;
  switch (op) {
    case 'eq':
      return both(equalKey(keyType, value));
    case 'co':
      return both(
        ofWhole((whole) => sql`${sql.raw(dialect === 'sqlite' ? 'instr' : 'strpos')}(${whole}, ${text}) > 0`),
      );
    case 'ew':
      return both(ofWhole((whole) => sql`substr(${whole}, length(${whole}) - ${length} + 1) = ${text}`));
    case 'sw':
      return length >= longestKey ? undefined : ranged((key) => startsWith(key, text));
    default:
      return length >= longestKey ? undefined : ranged((key) => sql`${key} ${sql.raw(comparisons[op])} ${text}`);
  }
}

function both(condition: Sql | undefined): KeyCondition | undefined {
  return condition === undefined ? undefined : { seek: condition, test: condition };
}

/**
 * SQLite keeps no statistics here: given a range of keys it would read that range for each resource, instead of the few
 * rows that the resource has. So a test hides the key from its choice of an index.
 */
function ranged(condition: (key: Sql) => Sql): KeyCondition {
  return { seek: condition(sql`a.key`), test: condition(sql`(a.key || '')`) };
}

function isWithin(op: RowOperator): boolean {
  return op === 'co' || op === 'sw' || op === 'ew';
}

const comparisons = { gt: '>', ge: '>=', lt: '<', le: '<=' } as const;

/**
 * A condition on the whole value, however long. `rest` is looked up only where the key is as long as a key gets: it is not
 * in the index of a resource's rows, and SQLite, without statistics, would rather read all keys of the attribute for each
 * resource (7 s for 10,000) than leave that index.
 */
function ofWhole(condition: (value: Sql) => Sql): Sql {
  const long = sql`exists (select 1 from attribute l where l.tenant = a.tenant and l.path = a.path and l.key = a.key
    and l.n = a.n and l.element = a.element and ${condition(sql`coalesce(l.rest, l.key)`)})`;
  const full = sql.raw(String(longestKey));
  return sql`case when length(a.key) < ${full} then ${condition(sql`a.key`)} else ${long} end`;
}

/** The condition that a row holds another value than this. */
export function otherKey(keyType: KeyType, value: string | number | boolean): Sql {
  const text = sortableText(keyType, value) ?? '';
  return text.length < longestKey ? sql`a.key <> ${text}` : ofWhole((whole) => sql`${whole} <> ${text}`);
}

function equalKey(keyType: KeyType, value: string | number | boolean): Sql | undefined {
  const key = keyOf(keyType, value);
  if (key === undefined) return undefined;
  if (key.rest !== null) return sql`(a.key = ${key.key} and a.rest = ${key.rest})`;
  // A longer value may begin with exactly these 200 characters.
  return key.key.length < longestKey ? sql`a.key = ${key.key}` : sql`(a.key = ${key.key} and a.rest is null)`;
}

/** A range, so that the index serves it; LIKE would fold case by rules of its own. */
function startsWith(key: Sql, text: string): Sql {
  const end = behindAllThatStartWith(text);
  return end === undefined ? sql`${key} >= ${text}` : sql`(${key} >= ${text} and ${key} < ${end})`;
}

/** The least text, by code points, above every text that starts so; undefined when there is none. */
export function behindAllThatStartWith(text: string): string | undefined {
  const characters = [...text];
  for (let last = characters.pop(); last !== undefined; last = characters.pop()) {
    const next = nextCharacter(last);
    if (next !== undefined) return characters.join('') + next;
  }
  return undefined;
}

function nextCharacter(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x10ffff) return undefined;
  // Surrogates are no characters.
  return String.fromCodePoint(code === 0xd7ff ? 0xe000 : code + 1);
}
