import type { Json } from '../json.ts';
import type { Leniency } from './leniency.ts';

/** The operation `op` names; Entra writes `Add`, `Replace`, `Remove`. Undefined: none of the three. */
export function readOp(leniency: Leniency, op: Json | undefined): 'add' | 'replace' | 'remove' | undefined {
  if (typeof op !== 'string') return undefined;
  const lower = op.toLowerCase();
  if (lower !== 'add' && lower !== 'replace' && lower !== 'remove') return undefined;
  return lower === op || leniency.forgives('capitalised-op') ? lower : undefined;
}
