import type { Json } from '../json.ts';
import type { Leniency } from './leniency.ts';

/** One value where the attribute is multi-valued: a list of it is meant. Undefined: refused. */
export function listOf(leniency: Leniency, value: Json): readonly Json[] | undefined {
  return leniency.forgives('single-for-list') ? [value] : undefined;
}
