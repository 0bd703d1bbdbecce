import { invalidValue, type ScimError } from '../error.ts';
import type { Leniency } from '../habits/leniency.ts';
import { readText } from '../habits/number-for-text.ts';
import { readBoolean } from '../habits/string-boolean.ts';
import { readNumber } from '../habits/string-number.ts';
import { isJsonArray, isJsonObject, type Json } from '../json.ts';
import { shorten } from '../path/parse-attribute-path.ts';
import type { Attribute } from '../schema/definition.ts';
import { parseDateTime } from './date-time.ts';

function wrongType(where: string, wanted: string, value: Json): ScimError {
  const got = isJsonArray(value) ? 'a list' : isJsonObject(value) ? 'an object' : JSON.stringify(value);
  return invalidValue(`"${where}" must be ${wanted}; the request has ${shorten(got)}.`);
}

/** A value of a simple attribute in its own type (RFC 7643 §2.3); 400 `invalidValue` when it cannot be one. */
export function readLeaf(leniency: Leniency, attribute: Attribute, value: Json, where: string): Json {
  switch (attribute.type) {
    case 'boolean':
      return readBoolean(leniency, value) ?? refuse(where, 'true or false', value);
    case 'integer':
      return readInteger(leniency, value) ?? refuse(where, 'an integer', value);
    case 'decimal':
      return readNumber(leniency, value) ?? refuse(where, 'a number', value);
    case 'dateTime':
      if (typeof value === 'string' && parseDateTime(value) !== undefined) return value;
      return refuse(where, 'a dateTime such as 2011-05-13T04:42:34Z', value);
    case 'binary':
      if (typeof value === 'string' && isBase64(value)) return value;
      return refuse(where, 'Base64', value);
    default:
      return checkText(readText(leniency, value) ?? refuse(where, 'a string', value), where);
  }
}

function refuse(where: string, wanted: string, value: Json): never {
  throw wrongType(where, wanted, value);
}

function readInteger(leniency: Leniency, value: Json): number | undefined {
  const number = readNumber(leniency, value);
  return number !== undefined && Number.isSafeInteger(number) ? number : undefined;
}

/** Base64 (RFC 4648 §4) or its URL form (§5); blanks and line ends are no part of it. */
function isBase64(text: string): boolean {
  return /^[A-Za-z0-9+/_-]*={0,2}$/.test(text);
}

/** NUL and lone surrogates cannot be stored everywhere, so they are refused at the edge. */
function checkText(text: string, where: string): string {
  if (text.includes('\u0000')) throw invalidValue(`"${where}" contains a NUL character: remove it.`);
  if (!text.isWellFormed()) throw invalidValue(`"${where}" contains half a surrogate pair: send well-formed Unicode.`);
  return text;
}
