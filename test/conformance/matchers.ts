import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, type Json, own } from '#scim/json.ts';

/** The value at a path like `emails[type=work].value`, `Resources[*].id`, `['urn:…:User'].department`, `Resources[0].id`, `$`. */
export function valueAt(value: Json | undefined, path: string): Json | undefined {
  if (path === '$' || path === '') return value;
  return walk(value, path.match(/\['[^']+'\]|\[[^\]]+\]|[^.[\]]+/g) ?? []);
}

function walk(value: Json | undefined, parts: readonly string[]): Json | undefined {
  const [head, ...rest] = parts;
  if (head === undefined || value === undefined || value === null) return value;
  if (head === '[*]') return Array.isArray(value) ? value.map((item) => walk(item, rest) ?? null) : undefined;
  const condition = /^\[([^=\]]+)=(.*)\]$/.exec(head);
  if (condition !== null) {
    const [, name = '', wanted = ''] = condition;
    const found = Array.isArray(value) ? value.find((item) => String(valueAt(item, name)) === wanted) : undefined;
    return walk(found, rest);
  }
  if (Array.isArray(value)) return walk(value[Number(head.replace(/[[\]]/g, ''))], rest);
  return isJsonObject(value) ? walk(own(value, head.replace(/^\['|'\]$/g, '')), rest) : undefined;
}

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
