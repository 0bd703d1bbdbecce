import type { Missing } from './step.ts';

/** More than this share of the directory absent from a file is taken for a broken export. */
const LARGEST_SHARE = 0.2;

/**
 * Whether a file may remove people: an import that is empty or suddenly small removes nobody (I5).
 * @returns the reason to refuse, undefined when it may go on.
 */
export function guardImport(facts: {
  readonly missing: Missing;
  /** People in the file. */
  readonly rows: number;
  /** People in the directory. */
  readonly living: number;
  /** People whom the file does not name and who would be disabled or deleted. */
  readonly absent: number;
  readonly confirmed: boolean;
  /** Lines of bad rows that do not say whom they mean. */
  readonly nameless: readonly number[];
}): string | undefined {
  if (facts.missing === 'keep' || facts.absent === 0) return undefined;
  if (facts.nameless.length > 0) {
    const lines = `${facts.nameless.length === 1 ? 'Line' : 'Lines'} ${facts.nameless.slice(0, 10).join(', ')}`;
    return `${lines} of the people file do not say whom they mean, so nobody can be called absent.`;
  }
  if (facts.confirmed) return undefined;
  const fate = facts.missing === 'disable' ? 'would be disabled' : 'would be deleted';
  if (facts.rows === 0) return `The people file names nobody; by its import all ${facts.absent} people ${fate}.`;
  const share = facts.absent / facts.living;
  if (share <= LARGEST_SHARE) return undefined;
  const percent = Math.round(share * 100);
  return `${facts.absent} of ${facts.living} people (${percent} %) are absent from the people file; by its import they ${fate}. More than 20 % is held.`;
}
