import { isJsonObject, type Json } from '../json.ts';
import type { Attribute } from '../schema/definition.ts';
import type { Leniency } from './leniency.ts';

/** Salesforce repeats the attribute's name inside the value: path `members`, value `{ "members": […] }`. */
export function unwrapped(leniency: Leniency, attribute: Attribute, value: Json | undefined): Json | undefined {
  if (!attribute.multiValued || !isJsonObject(value)) return value;
  const keys = Object.keys(value);
  const [key] = keys;
  if (keys.length !== 1 || key === undefined || key.toLowerCase() !== attribute.name.toLowerCase()) return value;
  return leniency.forgives('wrapped-value') ? value[key] : value;
}
