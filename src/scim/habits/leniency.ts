/**
 * What clients do beside RFC 7644 and is forgiven. Each stands in the file of its name; `dotted-key` and `urn-key` in
 * `loose-key.ts`, `unknown-attribute` and `unknown-extension` in `unknown-key.ts`.
 */
export const habits = [
  'any-case-member',
  'bare-reference',
  'capitalised-op',
  'dotted-key',
  'empty-operations',
  'list-for-single',
  'missing-schemas',
  'number-for-text',
  'read-only-in-value',
  'remove-by-value',
  'replace-without-match',
  'single-for-list',
  'string-boolean',
  'string-number',
  'unknown-attribute',
  'unknown-extension',
  'unqualified-extension',
  'urn-key',
  'wrapped-value',
] as const;

export type Habit = (typeof habits)[number];

export interface LeniencyOptions {
  /** Forgive nothing: what RFC 7644 does not allow is refused as it says. */
  readonly strict?: boolean;
  /** Habits that are refused although `strict` is off. */
  readonly refused?: readonly Habit[];
}

/** Whether habits are forgiven in one request, and which of them it had. */
export interface Leniency {
  /** True when `habit` is forgiven; then it counts as fired. */
  forgives(habit: Habit): boolean;
  /** The habits that fired, in order of their first time. */
  fired(): readonly Habit[];
}

/** Made anew for each request: it remembers what fired. */
export function createLeniency({ strict = false, refused = [] }: LeniencyOptions = {}): Leniency {
  const fired = new Set<Habit>();
  const never = new Set(refused);
  return {
    forgives(habit) {
      if (strict || never.has(habit)) return false;
      fired.add(habit);
      return true;
    },
    fired: () => [...fired],
  };
}
