import { compileRegex } from '#expressions/regex.ts';
import type { ProtectedRule } from '../model/configuration.ts';

/** Answers the first rule that protects one of these names or identifiers; undefined: none does. */
export type Protects = (names: readonly string[]) => ProtectedRule | undefined;

export const nobodyProtected: Protects = () => undefined;

/**
 * Compiles the list of accounts that nobody touches. Names are compared without regard to case; a pattern must fit the whole
 * name. A rule that is wrong protects everybody: saving refuses it, so it can only be damaged.
 */
export function compileProtection(rules: readonly ProtectedRule[]): Protects {
  if (rules.length === 0) return nobodyProtected;
  const tests = rules.map((rule) => ({ rule, fits: testOf(rule) }));
  return (names) => {
    const folded = names.map((name) => name.normalize('NFC').toLowerCase());
    return tests.find(({ fits }) => folded.some(fits))?.rule;
  };
}

/** What is wrong with a rule, in a sentence; undefined: nothing. */
export function ruleProblem({ kind, value }: ProtectedRule): string | undefined {
  if (value.trim() === '') return 'A name, an identifier or a pattern is missing.';
  if (kind === 'exact') return undefined;
  const regex = compileRegex(value);
  return 'failure' in regex ? `${regex.failure} ${regex.hint}` : undefined;
}

function testOf({ kind, value }: ProtectedRule): (name: string) => boolean {
  if (kind === 'exact') {
    const wanted = value.trim().normalize('NFC').toLowerCase();
    return (name) => name === wanted;
  }
  const regex = compileRegex(`(?i)${value}`);
  return 'failure' in regex ? () => true : (name) => regex.matcher(name).matches();
}
