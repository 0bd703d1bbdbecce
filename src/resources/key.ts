import { invalidValue } from '#scim/error.ts';
import { parseDateTime } from '#scim/value/date-time.ts';
import { fold } from '#scim/value/fold.ts';
import { sha256 } from './sha256.ts';

/** How an attribute's values become keys. */
export type KeyType = 'text' | 'exact' | 'number' | 'boolean' | 'dateTime';

/** An order-preserving text: at most 200 characters; a longer value stands whole in `rest`. */
export interface Key {
  readonly key: string;
  readonly rest: string | null;
}

/** Longer values are cut in `key`: PostgreSQL's b-tree refuses entries over 2,704 bytes. */
export const longestKey = 200;

/**
 * The key of a value in `attribute`, or undefined when the value is not of the attribute's type (then it has no row).
 * Text is folded (NFC, lower case) unless exact; dateTime becomes UTC with milliseconds; a number 16 sortable hex digits.
 */
export function keyOf(type: KeyType, value: unknown): Key | undefined {
  const text = sortableText(type, value);
  if (text === undefined) return undefined;
  const characters = text.length <= longestKey ? undefined : [...text];
  return characters === undefined || characters.length <= longestKey
    ? { key: text, rest: null }
    : { key: characters.slice(0, longestKey).join(''), rest: text };
}

/** The key of a value in `unique_value`: a longer value is replaced by its SHA-256. */
export function uniqueKeyOf(type: KeyType, value: unknown): string | undefined {
  const key = keyOf(type, value);
  return key?.rest == null ? key?.key : `sha256:${sha256(key.rest)}`;
}

/** The whole sortable text of a value, however long. */
export function sortableText(type: KeyType, value: unknown): string | undefined {
  switch (type) {
    case 'text':
      return typeof value === 'string' ? fold(value) : undefined;
    case 'exact':
      return typeof value === 'string' ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? String(value) : undefined;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? sortableNumber(value) : undefined;
    case 'dateTime':
      return typeof value === 'string' ? utcTime(value) : undefined;
  }
}

/** The IEEE 754 bits with the sign turned round, so that hex texts sort as the numbers do. */
function sortableNumber(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value === 0 ? 0 : value);
  const bits = view.getBigUint64(0);
  const sign = 1n << 63n;
  const sortable = (bits & sign) === 0n ? bits | sign : ~bits & 0xffff_ffff_ffff_ffffn;
  return sortable.toString(16).padStart(16, '0');
}

function utcTime(value: string): string | undefined {
  const time = parseDateTime(value);
  return time === undefined ? undefined : new Date(time).toISOString();
}

/**
 * Refuses JSON text with NUL or a lone surrogate in a string: PostgreSQL cannot store them, so no store does.
 * @throws ScimError 400 invalidValue
 */
export function refuseUnstorable(json: string): void {
  // JSON.stringify writes both as escapes; a doubled backslash before the `u` is an ordinary text and is stepped over.
  const escaped = /\\(?:u(0000|d[89a-f][0-9a-f]{2})|.)/gsu;
  if (!json.includes('\\u')) return;
  for (const [, code] of json.matchAll(escaped)) {
    if (code === undefined) continue;
    const what = code === '0000' ? 'the character NUL' : 'half of a surrogate pair';
    throw invalidValue(`A text contains ${what} (\\u${code}), which cannot be stored. Remove it and send it again.`);
  }
}
