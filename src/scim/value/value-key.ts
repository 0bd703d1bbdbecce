import { isJsonArray, isJsonObject, type Json, own } from '../json.ts';
import type { Attribute } from '../schema/definition.ts';
import { parseDateTime } from './date-time.ts';
import { fold, isExact } from './fold.ts';
import { isUnassigned } from './unassigned.ts';

export interface Comparing {
  /** Texts of attributes that are not caseExact are equal whatever their letter case. */
  readonly ignoreCase?: boolean;
}

/**
 * A text that is equal for equal values of an attribute: the order of keys and elements does not count, nor whether
 * `primary` is false or left out (RFC 7643 §2.4). Unassigned values give the empty text.
 */
export function valueKey(attribute: Attribute, value: Json | undefined, comparing: Comparing = {}): string {
  if (value === undefined || isUnassigned(value)) return '';
  if (!attribute.multiValued) return elementKey(attribute, value, comparing);
  const elements = isJsonArray(value) ? value : [value];
  return JSON.stringify(elements.map((element) => elementKey(attribute, element, comparing)).sort());
}

/** The key of one element of a multi-valued attribute. */
export function elementKey(attribute: Attribute, value: Json, comparing: Comparing = {}): string {
  const { subAttributes } = attribute;
  if (subAttributes === undefined || !isJsonObject(value)) return leafKey(attribute, value, comparing);
  const parts: string[] = [];
  for (const sub of subAttributes) {
    const part = own(value, sub.name);
    parts.push(part === false && sub.name === 'primary' ? '' : valueKey(sub, part, comparing));
  }
  return JSON.stringify(parts);
}

function leafKey(attribute: Attribute, value: Json, { ignoreCase = false }: Comparing): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (attribute.type === 'dateTime') return `t${parseDateTime(value) ?? value}`;
  return `s${ignoreCase && !isExact(attribute) ? fold(value) : value}`;
}

/** Whether two values of an attribute are the same. */
export function sameValue(
  attribute: Attribute,
  a: Json | undefined,
  b: Json | undefined,
  comparing: Comparing = {},
): boolean {
  return a === b || valueKey(attribute, a, comparing) === valueKey(attribute, b, comparing);
}
