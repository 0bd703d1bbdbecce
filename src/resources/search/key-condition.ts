import { sql } from 'kysely';
import type { ComparisonOperator } from '#scim/filter/filter.ts';
import type { Dialect } from '#storage/port.ts';
import { type KeyType, keyOf, longestKey, sortableText } from '../key.ts';
import type { Sql } from './compiler.ts';

/** How an attribute's rows are compared. `ne` is not among them: it speaks of all values, not of one. */
export type RowOperator = Exclude<ComparisonOperator, 'ne'>;

/**
 * The condition on a row `a` of `attribute` that its value compares so with `value`; undefined when rows cannot tell: times
 * that are searched as text, and texts longer than a key.
 */
export function keyCondition(
  dialect: Dialect,
  keyType: KeyType,
  op: RowOperator,
  value: string | number | boolean,
): Sql | undefined {
  const text = sortableText(keyType, value);
  if (text === undefined || (keyType === 'dateTime' && isWithin(op))) return undefined;
  const length = [...text].length;
  switch (op) {
    case 'eq':
      return equalKey(keyType, value);
    case 'co':
      return sql`${sql.raw(dialect === 'sqlite' ? 'instr' : 'strpos')}(${whole}, ${text}) > 0`;
    case 'ew':
      return sql`substr(${whole}, length(${whole}) - ${length} + 1) = ${text}`;
    case 'sw':
      return length >= longestKey ? undefined : startsWith(text);
    default:
      return length >= longestKey ? undefined : sql`a.key ${sql.raw(comparisons[op])} ${text}`;
  }
}

function isWithin(op: RowOperator): boolean {
  return op === 'co' || op === 'sw' || op === 'ew';
}

const comparisons = { gt: '>', ge: '>=', lt: '<', le: '<=' } as const;

/** The value, however long. */
const whole: Sql = sql`coalesce(a.rest, a.key)`;

/** The condition that a row holds another value than this. */
export function otherKey(keyType: KeyType, value: string | number | boolean): Sql {
  return sql`${whole} <> ${sortableText(keyType, value) ?? ''}`;
}

function equalKey(keyType: KeyType, value: string | number | boolean): Sql | undefined {
  const key = keyOf(keyType, value);
  if (key === undefined) return undefined;
  if (key.rest !== null) return sql`(a.key = ${key.key} and a.rest = ${key.rest})`;
  // A longer value may begin with exactly these 200 characters.
  return key.key.length < longestKey ? sql`a.key = ${key.key}` : sql`(a.key = ${key.key} and a.rest is null)`;
}

/** A range, so that the index serves it; LIKE would fold case by rules of its own. */
function startsWith(text: string): Sql {
  const end = behindAllThatStartWith(text);
  return end === undefined ? sql`a.key >= ${text}` : sql`(a.key >= ${text} and a.key < ${end})`;
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
