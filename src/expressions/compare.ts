import { readDate } from './dates/date-text.ts';
import type { ComparisonOperator } from './expression.ts';
import type { Value } from './value.ts';
import { numberIn, oneText } from './value.ts';

/**
 * Compares two values: equality letter by letter (case counts; absent equals `""`), order by number where both are
 * numbers, by time where both are dates, else letter by letter. An absent value is neither above nor below another.
 */
export function compare(left: Value, op: ComparisonOperator, right: Value): boolean {
  const [a, b] = [oneText(left) ?? '', oneText(right) ?? ''];
  if (op === '=' || op === '<>') return (a === b || sameNumber(a, b)) === (op === '=');
  if (a === '' || b === '') return false;
  const order = orderOf(a, b);
  if (op === '>') return order > 0;
  if (op === '>=') return order >= 0;
  return op === '<' ? order < 0 : order <= 0;
}

/** `5` and `5.0` are equal; `05` is no number to be read as 5, it may be a code. */
function sameNumber(a: string, b: string): boolean {
  const plain = /^-?(0|[1-9]\d*)(\.\d+)?$/;
  return plain.test(a) && plain.test(b) && a.length < 16 && b.length < 16 && Number(a) === Number(b);
}

function orderOf(a: string, b: string): number {
  const [m, n] = [numberIn(a), numberIn(b)];
  if (m !== undefined && n !== undefined) return m - n;
  const [from, to] = [readDate(a), readDate(b)];
  if (from !== undefined && to !== undefined) return from - to;
  return a < b ? -1 : Number(a > b);
}
