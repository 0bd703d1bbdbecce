import type { Leniency } from './leniency.ts';

/** `userName eq ada@acme.example` without quotes: some applications document it so, and only their profiles ask. */
export function acceptsUnquoted(leniency: Leniency): boolean {
  return leniency.forgives('unquoted-value');
}
