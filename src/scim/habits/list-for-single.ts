import type { Json } from '../json.ts';
import type { Leniency } from './leniency.ts';

/** Entra can send `manager` as `[{ "value": … }]`: the one element is meant. Undefined: the list cannot be one value. */
export function onlyElement(leniency: Leniency, list: readonly Json[]): Json | undefined {
  return list.length === 1 && leniency.forgives('list-for-single') ? list[0] : undefined;
}
