import { oneText } from '#expressions/value.ts';
import type { Found } from '../model/decision.ts';
import type { Subject } from '../model/subject.ts';
import type { Attributes } from '../model/target.ts';
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

/** A search for the object that an attribute names. */
interface Search {
  readonly path: string;
  readonly value: string;
  /** It is called so no more: a create went out under this name, and nobody knows what came of it. */
  readonly past: boolean;
}

/**
 * Matching attributes in order of precedence, each asked once; the first that finds something ends it. Names under which a create
 * went out without a reply come before those of today. `answers` stand in the order of the questions.
 */
export function match(
  mapping: CompiledMapping,
  subject: Pick<Subject, 'source' | 'work'>,
  mapped: Mapped,
  answers: readonly (readonly Found[])[],
): Match {
  const { source } = subject;
  const now = matchNames(mapping, mapped.values);
  const texts: string[] = [];
  for (const [index, { path, value, past }] of searches(now, pastNames(subject)).entries()) {
    const answer = answers[index];
    if (answer === undefined) return { kind: 'ask', path, value };
    const asked = `${path} eq "${value}"`;
    const [found] = answer;
    const called = past ? [`Its create went out as "${value}" and got no reply.`] : [];
    texts.push(...called);
    if (found === undefined) texts.push(`${asked} found nothing.`);
    // Who took the old name since has nothing to do with it.
    else if (past && isOthers(source, found)) texts.push(`${asked} found what is linked to another object.`);
    else return verdict(source, found, answer.length, { called, asked });
  }
  return Object.keys(now).length === 0 ? { kind: 'no-value' } : { kind: 'absent', text: texts.join(' ') };
}

/** By path and value: under which names a create went out that got no reply. */
function pastNames({ work }: Pick<Subject, 'work'>): readonly (readonly [string, string])[] {
  const sent = Object.entries(work?.sent?.names ?? {});
  return sent.flatMap(([path, names]) => names.map((name) => [path, name] as const));
}

function searches(
  now: Readonly<Record<string, string>>,
  past: readonly (readonly [string, string])[],
): readonly Search[] {
  const other = past.filter(([path, value]) => !Object.hasOwn(now, path) || now[path] !== value);
  return [
    ...other.map(([path, value]) => ({ path, value, past: true })),
    ...Object.entries(now).map(([path, value]) => ({ path, value, past: false })),
  ];
}

function isOthers(source: number, { claimedBy }: Found): boolean {
  return claimedBy !== undefined && claimedBy !== source;
}

function verdict(
  source: number,
  found: Found,
  count: number,
  { called, asked }: { readonly called: readonly string[]; readonly asked: string },
): Match {
  const say = (text: string): string => [...called, text].join(' ');
  if (count > 1) return { kind: 'ambiguous', text: say(`${asked} found more than one object; nothing was written.`) };
  if (found.claimedBy !== undefined && isOthers(source, found)) {
    const text = say(`${asked} found ${found.object.id}, which is linked to another object.`);
    return { kind: 'claimed', by: found.claimedBy, text };
  }
  return { kind: 'found', found, text: say(`${asked} found ${found.object.id}.`) };
}

/** By path, in order of precedence: the matching attributes that have a value. */
export function matchNames({ matching }: CompiledMapping, values: Attributes): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const { path } of matching) {
    const value = Object.hasOwn(values, path) ? values[path] : undefined;
    const text = typeof value === 'string' ? oneText(value) : typeof value === 'number' ? String(value) : null;
    if (text !== null) names[path] = text;
  }
  return names;
}
