import { ScimError } from '../error.ts';
import type { Leniency } from '../habits/leniency.ts';
import { readBoolean } from '../habits/string-boolean.ts';
import { readNumber } from '../habits/string-number.ts';
import { shorten } from '../path/parse-attribute-path.ts';
import type { Attribute } from '../schema/definition.ts';
import { parseDateTime } from '../value/date-time.ts';
import type { ComparisonOperator } from './filter.ts';

const ordering: ReadonlySet<ComparisonOperator> = new Set(['gt', 'ge', 'lt', 'le'] as const);
const within: ReadonlySet<ComparisonOperator> = new Set(['co', 'sw', 'ew'] as const);

/** What a value is compared with. */
export interface Compared {
  readonly attribute: Attribute;
  /** How it is named in a refusal. */
  readonly key: string;
  readonly leniency: Leniency;
}

/** 400 `invalidFilter`. */
export function invalidFilter(detail: string): ScimError {
  return new ScimError(400, detail, { scimType: 'invalidFilter' });
}

/**
 * The value a comparison with `attribute` works on: of the attribute's type. `"True"` stands for true where the attribute
 * is boolean, as a habit (Entra: `roles[primary eq "True"]`). Throws 400 `invalidFilter` for an operator the type has not (RFC 7644 §3.4.2.2, table 3) or a value
 * that cannot be of the type.
 */
export function comparisonValue(
  { attribute, key, leniency }: Compared,
  op: ComparisonOperator,
  value: string | number | boolean,
): string | number | boolean {
  switch (attribute.type) {
    case 'boolean':
      if (op !== 'eq' && op !== 'ne') throw unfit(key, attribute, op, 'use eq or ne');
      return booleanValue(leniency, value, key);
    case 'integer':
    case 'decimal':
      if (within.has(op)) throw unfit(key, attribute, op, 'use eq, ne, gt, ge, lt or le');
      return numberValue(leniency, value, key);
    case 'dateTime':
      return within.has(op) ? String(value) : timeValue(value, key);
    case 'binary':
      if (ordering.has(op)) throw unfit(key, attribute, op, 'use eq, ne, co, sw or ew');
      return String(value);
    case 'string':
    case 'reference':
      return String(value);
    case 'complex':
      throw invalidFilter(`"${key}" is a complex attribute: compare one of its sub-attributes.`);
  }
}

function unfit(key: string, attribute: Attribute, op: ComparisonOperator, instead: string): ScimError {
  return invalidFilter(
    `The operator "${op}" does not apply to "${key}", which is of type ${attribute.type}: ${instead}.`,
  );
}

function booleanValue(leniency: Leniency, value: string | number | boolean, key: string): boolean {
  const read = readBoolean(leniency, value);
  if (read !== undefined) return read;
  throw invalidFilter(
    `"${key}" is boolean and cannot be compared with "${shorten(String(value))}": use true or false.`,
  );
}

function numberValue(leniency: Leniency, value: string | number | boolean, key: string): number {
  const read = readNumber(leniency, value);
  if (read !== undefined) return read;
  throw invalidFilter(
    `"${key}" is a number and cannot be compared with "${shorten(String(value))}": write it without quotes, such as 5.`,
  );
}

function timeValue(value: string | number | boolean, key: string): string {
  const time = typeof value === 'string' ? parseDateTime(value) : undefined;
  if (time !== undefined) return new Date(time).toISOString();
  throw invalidFilter(
    `"${key}" is a dateTime and cannot be compared with "${shorten(String(value))}": write it as 2011-05-13T04:42:34Z.`,
  );
}
