import { oneText } from '#expressions/value.ts';
import type { Found } from '../model/decision.ts';
import type { CompiledMapping } from './compiled.ts';
import type { Mapped } from './map.ts';

/** What matching an unlinked object came to. */
export type Match =
  /** No matching attribute has a value: it can neither be found nor told apart. */
  | { readonly kind: 'no-value' }
  | { readonly kind: 'ask'; readonly path: string; readonly value: string }
  | { readonly kind: 'absent'; readonly text: string }
  | { readonly kind: 'found'; readonly found: Found; readonly text: string }
  | { readonly kind: 'ambiguous'; readonly text: string }
  | { readonly kind: 'claimed'; readonly by: number; readonly text: string };

/**
 * Matching attributes in order of precedence, each asked once; the first that finds something ends it. `answers` stand in
 * the order of the questions.
 */
export function match(
  mapping: CompiledMapping,
  source: number,
  mapped: Mapped,
  answers: readonly (readonly Found[])[],
): Match {
  const questions = questionsOf(mapping, mapped);
  if (questions.length === 0) return { kind: 'no-value' };
  const texts: string[] = [];
  for (const [index, question] of questions.entries()) {
    const answer = answers[index];
    if (answer === undefined) return { kind: 'ask', ...question };
    const asked = `${question.path} eq "${question.value}"`;
    const [found] = answer;
    if (found === undefined) texts.push(`${asked} found nothing.`);
    else return verdict(source, found, answer.length, asked);
  }
  return { kind: 'absent', text: texts.join(' ') };
}

function verdict(source: number, found: Found, count: number, asked: string): Match {
  if (count > 1) return { kind: 'ambiguous', text: `${asked} found more than one object; nothing was written.` };
  if (found.claimedBy !== undefined && found.claimedBy !== source)
    return {
      kind: 'claimed',
      by: found.claimedBy,
      text: `${asked} found ${found.object.id}, which is linked to another object.`,
    };
  return { kind: 'found', found, text: `${asked} found ${found.object.id}.` };
}

function questionsOf(mapping: CompiledMapping, mapped: Mapped): readonly { path: string; value: string }[] {
  return mapping.matching.flatMap(({ path }) => {
    const value = Object.hasOwn(mapped.values, path) ? mapped.values[path] : undefined;
    const text = typeof value === 'string' ? oneText(value) : typeof value === 'number' ? String(value) : null;
    return text === null ? [] : [{ path, value: text }];
  });
}
