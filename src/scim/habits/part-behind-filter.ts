import type { Leniency } from './leniency.ts';

/**
 * `emails[type eq "work"].value eq "…"` in a filter: Entra matches by it, and the grammar of RFC 7644 §3.4.2.2 has it not
 * (`emails[type eq "work" and value eq "…"]` says the same). False: it must be refused.
 */
export function acceptsPartBehindFilter(leniency: Leniency): boolean {
  return leniency.forgives('part-behind-filter');
}
