import { acceptsUnquoted } from '../habits/unquoted-value.ts';
import { shorten } from '../path/parse-attribute-path.ts';
import type { ComparisonValue } from './filter.ts';
import { type Cursor, invalidAt, wordAt } from './parse-cursor.ts';

const literals: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** The end of the JSON string that starts at `start`: the position behind its closing quote; -1 when it has none. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') return at + 1;
    if (character === '\\') at += 1;
  }
  return -1;
}

function parseString(cursor: Cursor): string {
  const end = endOfString(cursor.text, cursor.at);
  if (end < 0) throw invalidAt(cursor, 'the string has no closing quote');
  const value = decodeString(cursor.text.slice(cursor.at, end));
  if (value === undefined) throw invalidAt(cursor, 'the string is no JSON string: escape " and \\ with a backslash');
  cursor.at = end;
  return value;
}

function decodeString(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A JSON number (RFC 8259 §6), or undefined. */
function decodeNumber(text: string): number | undefined {
  if (!/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/.test(text)) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  return value === 0 ? 0 : value;
}

/** Reads `"string"`, a number, `true`, `false` or `null` (any letter case) at the cursor and goes behind it. */
export function parseComparisonValue(cursor: Cursor): ComparisonValue {
  if (cursor.text[cursor.at] === '"') return parseString(cursor);
  const word = wordAt(cursor, cursor.at);
  if (word === '') throw invalidAt(cursor, 'a value is expected: a string in quotes, a number, true, false or null');
  const value = decodeWord(cursor, word);
  if (value === undefined)
    throw invalidAt(
      cursor,
      `the value "${shorten(word)}" is neither a number nor true, false or null: put it in double quotes`,
    );
  cursor.at += word.length;
  return value;
}

function decodeWord({ unquotedValues, leniency }: Cursor, word: string): ComparisonValue | undefined {
  const literal = literals.get(word.toLowerCase());
  if (literal !== undefined) return literal;
  const number = decodeNumber(word);
  if (!unquotedValues) return number;
  // 1.0 or 1e5 without quotes may be somebody's name: only what prints back the same is taken for a number.
  if (number !== undefined && String(number) === word) return number;
  return acceptsUnquoted(leniency) ? word : number;
}
