import type { contract, Reply } from '#http/api/contract.ts';
import type { Output } from '../output.ts';

type Difference = Reply<typeof contract.compareVersions>['changes'][number];

/** What is set otherwise, a line each: `+` is new, `-` is gone, `~` is another. */
export function showDifferences(output: Output, changes: readonly Difference[], none: string): void {
  if (changes.length === 0) output.line(none);
  for (const change of changes) output.line(differenceText(change));
}

/** `~ users › attributes › title › attribute: jobTitle → department`. */
export function differenceText({ path, before, after }: Difference): string {
  if (before === null) return `+ ${path}: ${after ?? ''}`;
  return after === null ? `- ${path}: ${before}` : `~ ${path}: ${before} → ${after}`;
}

/** `1 difference.`, `3 differences.` */
export function differenceCount(count: number): string {
  return `${count} ${count === 1 ? 'difference' : 'differences'}.`;
}
