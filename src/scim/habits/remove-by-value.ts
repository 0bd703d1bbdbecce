import { isJsonArray, type Json } from '../json.ts';
import type { Leniency } from './leniency.ts';

/**
 * `remove` with a `value` on a multi-valued attribute: only the listed values go (Entra, OneLogin, JumpCloud, authentik).
 * RFC 7644 gives `remove` no value; taking it for "remove all" would empty groups, so when it is not forgiven it is refused.
 */
export function removesListed(leniency: Leniency, value: Json | undefined): 'listed' | 'all' | 'refused' {
  if (value === undefined || value === null) return 'all';
  if (leniency.forgives('remove-by-value')) return 'listed';
  return isJsonArray(value) && value.length === 0 ? 'all' : 'refused';
}
