import type { Json } from '../json.ts';
import type { Attribute } from '../schema/definition.ts';
import { parseDateTime } from '../value/date-time.ts';
import { compareText, fold, isExact } from '../value/fold.ts';
import type { ComparisonOperator } from './filter.ts';

type Test = (value: Json) => boolean;

/** A test of one value against the filter's; what has another type than the attribute never passes, except by `ne`. */
export function compileTest(attribute: Attribute, op: ComparisonOperator, wanted: string | number | boolean): Test {
  if (op === 'ne') {
    const equal = compileTest(attribute, 'eq', wanted);
    return (value) => !equal(value);
  }
  if (typeof wanted !== 'string') return (value) => typeof value === typeof wanted && ordered(op, value, wanted);
  if (attribute.type === 'dateTime' && op !== 'co' && op !== 'sw' && op !== 'ew') return timeTest(op, wanted);
  if (isExact(attribute)) return (value) => typeof value === 'string' && textTest(op, value, wanted);
  const folded = fold(wanted);
  return (value) => typeof value === 'string' && textTest(op, fold(value), folded);
}

function ordered(op: ComparisonOperator, value: Json, wanted: number | boolean): boolean {
  if (op === 'eq') return value === wanted;
  if (typeof value !== 'number' || typeof wanted !== 'number') return false;
  return holds(op, value - wanted);
}

function timeTest(op: ComparisonOperator, wanted: string): Test {
  const limit = parseDateTime(wanted) ?? Number.NaN;
  return (value) => {
    const time = typeof value === 'string' ? parseDateTime(value) : undefined;
    return time !== undefined && holds(op, time - limit);
  };
}

function textTest(op: ComparisonOperator, value: string, wanted: string): boolean {
  switch (op) {
    case 'eq':
      return value === wanted;
    case 'co':
      return value.includes(wanted);
    case 'sw':
      return value.startsWith(wanted);
    case 'ew':
      return value.endsWith(wanted);
    default:
      return holds(op, compareText(value, wanted));
  }
}

function holds(op: ComparisonOperator, difference: number): boolean {
  switch (op) {
    case 'eq':
      return difference === 0;
    case 'gt':
      return difference > 0;
    case 'ge':
      return difference >= 0;
    case 'lt':
      return difference < 0;
    case 'le':
      return difference <= 0;
    default:
      return false;
  }
}
