import { readDate } from '#expressions/dates/date-text.ts';
import { compileRegex } from '#expressions/regex.ts';
import type { Failure } from '#expressions/value.ts';
import type { ScopingClause, ScopingOperator } from '../../model/scoping-filter.ts';

/** Whether one value of an attribute satisfies a clause. */
type Test = (value: string) => boolean;

/** Whether an attribute with these values, none of them empty, satisfies a clause. */
export type ClauseTest = (values: readonly string[]) => boolean;

const day = 86_400_000;
const dateOnly = /^\s*(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4})\s*$/;

/**
 * Compiles a clause. An attribute without a value fails every operator but IS NULL, NOT EQUALS too, as in Entra. Of several values
 * one is enough; for an operator that says *not* each must satisfy it.
 */
export function compileClause({ operator, value = '' }: ScopingClause): ClauseTest | Failure {
  const some =
    (test: Test): ClauseTest =>
    (values) =>
      values.some(test);
  const none =
    (test: Test): ClauseTest =>
    (values) =>
      values.length > 0 && !values.some(test);
  switch (operator) {
    case 'EQUALS':
      return some((seen) => seen === value);
    case 'NOT EQUALS':
      return none((seen) => seen === value);
    case 'IS TRUE':
      return some((seen) => seen.toLowerCase() === 'true');
    case 'IS FALSE':
      return some((seen) => seen.toLowerCase() === 'false');
    case 'IS NULL':
      return (values) => values.length === 0;
    case 'IS NOT NULL':
      return (values) => values.length > 0;
    case 'INCLUDES':
      return some((seen) => seen.includes(value));
    case 'ENDS_WITH':
      return some((seen) => seen.endsWith(value));
    case '&':
      return some((seen) => value.includes(seen));
    case '!&':
      return none((seen) => value.includes(seen));
    case 'REGEX MATCH':
    case 'NOT REGEX MATCH': {
      const regex = compileRegex(value);
      if ('failure' in regex) return regex;
      const found: Test = (seen) => regex.matcher(seen).find();
      return operator === 'REGEX MATCH' ? some(found) : none(found);
    }
    default:
      return some(order(operator, value));
  }
}

type Order = Extract<ScopingOperator, `${'GREATER' | 'LESS'}${string}`>;

const orders: Readonly<Record<Order, (difference: number) => boolean>> = {
  GREATER_THAN: (difference) => difference > 0,
  GREATER_THAN_OR_EQUALS: (difference) => difference >= 0,
  LESS_THAN: (difference) => difference < 0,
  LESS_THAN_OR_EQUALS: (difference) => difference <= 0,
};

/** Whole numbers or dates on both sides; anything else is never greater and never less. A date without a time means the whole day (UTC). */
function order(operator: Order, value: string): Test {
  const holds = orders[operator];
  const number = integerIn(value);
  if (number !== undefined) {
    return (seen) => {
      const other = integerIn(seen);
      return other !== undefined && holds(other > number ? 1 : other < number ? -1 : 0);
    };
  }
  const instant = readDate(value);
  if (instant === undefined) return () => false;
  const unit = dateOnly.test(value) ? day : 1;
  return (seen) => {
    const other = readDate(seen);
    return other !== undefined && holds(Math.floor(other / unit) - Math.floor(instant / unit));
  };
}

/** A whole number of any length: employee numbers are longer than what a float keeps apart. */
export function integerIn(text: string): bigint | undefined {
  return /^\s*[-+]?\d{1,100}\s*$/.test(text) ? BigInt(text.trim().replace(/^\+/, '')) : undefined;
}
