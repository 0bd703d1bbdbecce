import { ScimError } from '#scim/error.ts';
import { isJsonObject, type Json, type JsonObject } from '#scim/json.ts';
import { locateJsonError } from './locate-json-error.ts';

/** Deeper than any SCIM message; PATCH with a complex multi-valued value has six levels. */
const MAX_DEPTH = 40;

/**
 * The JSON object in a request body.
 *
 * Refuses with 400 `invalidSyntax` what is not a JSON object (with line and column) or nests too deep, and with 400
 * `invalidValue` NUL and lone surrogates, which not every store can keep. `__proto__` becomes an own property.
 */
export function parseJsonBody(text: string): JsonObject {
  if (text.trim() === '') throw syntax('The request body is empty: send a JSON object.');
  const value = parse(text);
  if (!isJsonObject(value)) {
    throw syntax(`The request body is ${Array.isArray(value) ? 'an array' : 'a single value'}: send a JSON object.`);
  }
  checkDepth(value);
  // Only an escape can bring these in: raw control characters are no JSON, and UTF-8 has no surrogates.
  if (text.includes('\\u')) checkText(value, '');
  return value;
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    const error = locateJsonError(text);
    if (error === undefined) throw syntax('The request body is not JSON: send a JSON object.');
    const before = text.slice(0, error.offset).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    throw syntax(`The request body is not JSON: line ${before.length}, column ${column}: ${error.problem}.`);
  }
}

function checkDepth(value: Json): void {
  let level: readonly Json[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw syntax(`The request body nests deeper than ${MAX_DEPTH} levels: send it less deep.`);
    level = level.flatMap(inner);
  }
}

function inner(value: Json): readonly Json[] {
  if (typeof value !== 'object' || value === null) return [];
  const parts: readonly (Json | undefined)[] = Array.isArray(value) ? value : Object.values(value);
  return parts.filter((part): part is Json => typeof part === 'object' && part !== null);
}

function checkText(value: Json, path: string): void {
  if (typeof value === 'string') {
    if (value.includes('\u0000') || !value.isWellFormed()) {
      throw new ScimError(400, `${path} holds a NUL character or half of a surrogate pair: send Unicode text.`, {
        scimType: 'invalidValue',
      });
    }
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    checkText(name, path === '' ? 'A name in the request body' : `A name in ${path}`);
    if (part !== undefined) checkText(part, path === '' ? name : `${path}.${name}`);
  }
}

function syntax(detail: string): ScimError {
  return new ScimError(400, detail, { scimType: 'invalidSyntax' });
}
