import { ScimError } from '../error.ts';
import { shorten } from '../path/parse-attribute-path.ts';
import type { Attribute } from '../schema/definition.ts';
import { parseDateTime } from '../value/date-time.ts';
import type { ComparisonOperator } from './filter.ts';

const ordering: ReadonlySet<ComparisonOperator> = new Set(['gt', 'ge', 'lt', 'le'] as const);
const within: ReadonlySet<ComparisonOperator> = new Set(['co', 'sw', 'ew'] as const);

/** 400 `invalidFilter`. */
export function invalidFilter(detail: string): ScimError {
  return new ScimError(400, detail, { scimType: 'invalidFilter' });
}

/**
 * The value a comparison with `attribute` works on: of the attribute's type. `"True"` stands for true where the attribute
 * is boolean (Entra). Throws 400 `invalidFilter` for an operator the type has not (RFC 7644 §3.4.2.2, table 3) or a value
 * that cannot be of the type.
 */
export function comparisonValue(
  attribute: Attribute,
  op: ComparisonOperator,
  value: string | number | boolean,
  key: string,
): string | number | boolean {
  switch (attribute.type) {
    case 'boolean':
      if (op !== 'eq' && op !== 'ne') throw unfit(key, attribute, op, 'use eq or ne');
      return booleanValue(value, key);
    case 'integer':
    case 'decimal':
      if (within.has(op)) throw unfit(key, attribute, op, 'use eq, ne, gt, ge, lt or le');
      return numberValue(value, key);
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

function booleanValue(value: string | number | boolean, key: string): boolean {
  if (typeof value === 'boolean') return value;
  const text = String(value).toLowerCase();
  if (text === 'true' || text === 'false') return text === 'true';
  throw invalidFilter(
    `"${key}" is boolean and cannot be compared with "${shorten(String(value))}": use true or false.`,
  );
}

function numberValue(value: string | number | boolean, key: string): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw invalidFilter(`"${key}" is a number and cannot be compared with "${shorten(String(value))}".`);
}

function timeValue(value: string | number | boolean, key: string): string {
  const time = typeof value === 'string' ? parseDateTime(value) : undefined;
  if (time !== undefined) return new Date(time).toISOString();
  throw invalidFilter(
    `"${key}" is a dateTime and cannot be compared with "${shorten(String(value))}": write it as 2011-05-13T04:42:34Z.`,
  );
}
