import type { TermName } from '../words/glossary.ts';
import { termLabels } from '../words/term-labels.ts';
import { words } from '../words.ts';

const labels = termLabels(words);

const byLabel = new Map(
  Object.keys(labels)
    .filter(isTerm)
    .flatMap((name) => labels[name].map((label) => [folded(label), name] as const)),
);

/** The word of the glossary that a heading, column or field stands for; none of most. */
export function termOf(label: string): TermName | undefined {
  return byLabel.get(folded(label));
}

function folded(label: string): string {
  return label.trim().toLowerCase();
}

/** Whether it is the name of a word of the glossary. */
export function isTerm(name: string): name is TermName {
  return Object.hasOwn(labels, name);
}
