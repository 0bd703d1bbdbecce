import type { Leniency } from './leniency.ts';

/**
 * Entra sends `Replace` for `emails[type eq "work"].value` when there is no such e-mail yet, and expects it to be made.
 * RFC 7644 §3.5.2.3 answers 400 `noTarget`; `add` makes it in any case (§3.5.2.1).
 */
export function createsMissing(leniency: Leniency, op: 'add' | 'replace'): boolean {
  return op === 'add' || leniency.forgives('replace-without-match');
}
