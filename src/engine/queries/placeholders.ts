import type { Value } from '#storage/port.ts';

/** Few sizes, so that the store prepares few statements. */
const sizes = [1, 8, 50, 200, 500];

/**
 * `(?, ?, …)` and its parameters for at most 500 values, padded by repeating the last one: texts of few lengths are prepared
 * once each. No value at all matches nothing.
 */
export function inList(values: readonly Value[]): { readonly sql: string; readonly parameters: readonly Value[] } {
  const last = values.at(-1) ?? null;
  const size = sizes.find((one) => one >= values.length) ?? values.length;
  const parameters = [...values, ...new Array<Value>(size - values.length).fill(last)];
  return { sql: `(${parameters.map(() => '?').join(', ')})`, parameters };
}
