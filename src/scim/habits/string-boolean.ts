import type { Json } from '../json.ts';
import type { Leniency } from './leniency.ts';

/** Entra writes booleans as `"True"` and `"False"`. Undefined: no boolean. */
export function readBoolean(leniency: Leniency, value: Json): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  const lower = value.toLowerCase();
  if (lower !== 'true' && lower !== 'false') return undefined;
  return leniency.forgives('string-boolean') ? lower === 'true' : undefined;
}
