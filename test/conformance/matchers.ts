import { isDeepStrictEqual } from 'node:util';
import { valueAt } from '#check/value-at.ts';
import { isJsonObject, type Json } from '#scim/json.ts';

type Matcher = (actual: Json | undefined, wanted: Json) => boolean;

const matchers = new Map<string, Matcher>([
  ['$exists', (actual, wanted) => (actual !== undefined && actual !== null) === wanted],
  ['$absent', (actual) => isNothing(actual)],
  ['$notEmpty', (actual) => !isNothing(actual) && actual !== ''],
  [
    '$type',
    (actual, wanted) => (Array.isArray(actual) ? 'array' : actual === null ? 'null' : typeof actual) === wanted,
  ],
  ['$gte', (actual, wanted) => Number(actual) >= Number(wanted)],
  ['$contains', (actual, wanted) => Array.isArray(actual) && actual.some((item) => matches(item, wanted))],
  ['$anyOf', (actual, wanted) => Array.isArray(wanted) && wanted.some((one) => matches(actual, one))],
]);

function isNothing(value: Json | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** A plain value is compared deeply; an object of `$` names asks each of them. */
export function matches(actual: Json | undefined, wanted: Json): boolean {
  if (!isJsonObject(wanted)) return isDeepStrictEqual(actual, wanted);
  return Object.entries(wanted).every(([name, argument]) => {
    const matcher = matchers.get(name);
    if (matcher !== undefined) return matcher(actual, argument ?? null);
    if (name.startsWith('$')) throw new Error(`the matcher ${name} is unknown`);
    return matches(valueAt(actual, name), argument ?? null);
  });
}
