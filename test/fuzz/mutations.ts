import fc from 'fast-check';
import { isJsonObject } from '#scim/json.ts';

/** Stands in every text that a mutation brings: it must never be found in the text of a statement. */
export const canary = 'zqxcanary';

const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], canary);

/** Values that programs stumble over. */
const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1e308,
    918_273_645,
    2 ** 53,
    '',
    [],
    {},
    [null],
    [[canary]],
    { value: null },
    { value: [canary] },
    `${canary}' or '1'='1`,
    `${canary}"; drop table resource; --`,
    `${canary}%_\\?`,
    `${canary}\u0000`,
    `${canary}\ud800`,
    `${canary}\u202e\u{1f469}\u200d\u{1f4bb}`,
    canary.repeat(3000),
    'toString',
    '__proto__',
    { toString: canary, valueOf: canary, constructor: { prototype: { [canary]: 1 } } },
    JSON.parse(`{"__proto__":{"${canary}":true},"value":"${canary}"}`),
    nested(30),
    nested(200),
    Array.from({ length: 300 }, () => ({ value: canary })),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => canary + text),
  fc.jsonValue({ maxDepth: 3 }),
);

const strangeKeys = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'constructor.prototype.x',
  '__proto__[primary eq true].x',
  'hasOwnProperty',
  '$ref',
  '',
  'urn:',
  'urn:ietf:params:scim:schemas:core:2.0:User:',
  'name.',
  '.name',
  'emails[',
  'emails[type eq "work"]',
  'members[value eq "x"].display.y',
  'OPERATIONS',
  'Schemas',
  'active',
  'members',
  'id',
  'meta.version',
  canary,
);

/** One thing changed at a place that `at` (0 ≤ at < 1) points to. */
type Mutation = {
  readonly at: number;
  readonly what: 'value' | 'delete' | 'key' | 'double';
  readonly value: unknown;
  readonly key: string;
};

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
  what: fc.constantFrom('value', 'value', 'delete', 'key', 'double'),
  value: strange,
  key: strangeKeys,
});

/** Every place in a JSON value. */
function places(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => places(item, [...path, index]))
    : isJsonObject(value)
      ? Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))
      : [];
  return [path, ...inner];
}

/** A copy of a JSON value with one place changed; keys are set as JSON sets them, `__proto__` too. */
export function mutated(value: unknown, given: Mutation): unknown {
  const all = places(value);
  return changed(value, all[Math.floor(given.at * all.length)] ?? [], given);
}

function changed(value: unknown, path: readonly (string | number)[], given: Mutation): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return given.value;
  const entries = Object.entries(Object(value));
  const next = entries.flatMap(([key, item]): [string, unknown][] => {
    if (key !== String(head)) return [[key, item]];
    if (rest.length > 0) return [[key, changed(item, rest, given)]];
    if (given.what === 'delete') return [];
    if (given.what === 'key') return [[given.key, item]];
    if (given.what === 'double')
      return [
        [key, item],
        [key.toUpperCase(), given.value],
      ];
    return [[key, given.value]];
  });
  if (Array.isArray(value)) return next.map(([, item]) => item);
  const copy = {};
  for (const [key, item] of next) {
    Object.defineProperty(copy, key, { value: item, enumerable: true, configurable: true, writable: true });
  }
  return copy;
}

/** A text with something cut out, put in, or changed. */
export const textMutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(5),
  put: fc.oneof(
    fc.constantFrom(
      '',
      '"',
      '\\',
      '(',
      ')',
      '[',
      ']',
      '((((((((',
      'not ',
      ' and ',
      ' or ',
      ' eq ',
      ' pr',
      '.',
      ':',
      '%',
      '%00',
      '&',
      '=',
      '?',
      '#',
      `"${canary}"`,
      '{"',
      ',',
      '1e999',
      '\u0000',
      '\ud83d',
      '__proto__',
      '('.repeat(500),
      `${'not ('.repeat(80)}title pr${')'.repeat(80)}`,
      `userName eq "${canary}" or `.repeat(400),
    ),
    fc.string({ maxLength: 6, unit: 'binary' }),
  ),
});

export function mutatedText(text: string, changes: readonly { at: number; cut: number; put: string }[]): string {
  return changes.reduce((now, { at, cut, put }) => {
    const place = Math.floor(at * now.length);
    return now.slice(0, place) + put + now.slice(place + cut);
  }, text);
}
