import type { Json } from '../json.ts';
import type { Leniency } from './leniency.ts';

/** An employee number may arrive as a JSON number where the schema says string. Undefined: no text. */
export function readText(leniency: Leniency, value: Json): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && leniency.forgives('number-for-text') ? String(value) : undefined;
}
