import type { AttributeMapping, WhenEmpty } from '../model/configuration.ts';

/** What a mapping does without a value where nobody chose: what we wrote is cleared, but a default that creation set stays. */
export function usualEmptyRule({ defaultValue }: Pick<AttributeMapping, 'defaultValue'>): WhenEmpty {
  return defaultValue === undefined ? 'clear' : 'keep';
}

/** What becomes of the target's value when the source has none. */
export function emptyRule(mapping: Pick<AttributeMapping, 'defaultValue' | 'whenEmpty'>): WhenEmpty {
  return mapping.whenEmpty ?? usualEmptyRule(mapping);
}
