/**
 * What clients do beside RFC 7644 and is forgiven. Each stands in the file of its name; `dotted-key` and `urn-key` in
 * `loose-key.ts`, `unknown-attribute` and `unknown-extension` in `unknown-key.ts`, those of the query in `loose-query.ts`.
 */
export const habits = [
  'any-case-member',
  'bare-reference',
  'capitalised-op',
  'dotted-key',
  'empty-operations',
  'empty-parameter',
  'empty-text',
  'filtered-name',
  'legacy-urn',
  'list-for-single',
  'missing-schemas',
  'number-for-text',
  'part-behind-filter',
  'plain-json',
  'plus-for-blank',
  'read-only-in-value',
  'remove-by-value',
  'replace-without-match',
  'single-for-list',
  'string-boolean',
  'string-number',
  'unknown-attribute',
  'unknown-extension',
  'unknown-parameter',
  'unlisted-extension',
  'unqualified-extension',
  'unquoted-value',
  'urn-key',
  'wrapped-value',
] as const;

export type Habit = (typeof habits)[number];

export interface LeniencyOptions {
  /** Forgive nothing: what RFC 7644 does not allow is refused as it says. */
  readonly strict?: boolean;
  /** Habits that are refused although `strict` is off. */
  readonly refused?: readonly Habit[];
  /** The request's own, which then decides alone and remembers what fired. */
  readonly leniency?: Leniency | undefined;
}

const none: readonly Habit[] = [];

/** Whether habits are forgiven in one request, and which of them it had. */
export interface Leniency {
  /** True when `habit` is forgiven; then it counts as fired. */
  forgives(habit: Habit): boolean;
  /** The habits that fired, in order of their first time. */
  fired(): readonly Habit[];
}

/** Made anew for each request, unless the request has one: it remembers what fired. */
export function createLeniency({ strict = false, refused = [], leniency }: LeniencyOptions = {}): Leniency {
  if (leniency !== undefined) return leniency;
  // Most requests have no habit: each makes one of these, so nothing is made before it is needed.
  let fired: readonly Habit[] = none;
  return {
    forgives(habit) {
      if (strict || refused.includes(habit)) return false;
      if (!fired.includes(habit)) fired = [...fired, habit];
      return true;
    },
    fired: () => fired,
  };
}

/** Forgives everything and remembers nothing: for filters that we write ourselves. */
export const indulgent: Leniency = Object.freeze({ forgives: () => true, fired: () => [] });
