import { texts } from '#expressions/value.ts';
import type { AskedCandidate, Knowledge, Question } from '../model/decision.ts';
import type { Subject } from '../model/subject.ts';
import type { Attributes } from '../model/target.ts';
import type { CompiledAttribute, CompiledMapping } from './compiled.ts';
import type { DecideContext } from './context.ts';
import { convert } from './convert.ts';
import { sourceLookup } from './source-value.ts';

/** What the choice among candidates came to, for an object that is to be made. */
export type Chosen =
  | Question
  /** Nobody has these values; `text` tells which were taken, empty where nothing was to be chosen. */
  | { readonly kind: 'chosen'; readonly values: Attributes; readonly text: string }
  | { readonly kind: 'none-free'; readonly text: string }
  /** A required attribute has no candidate. */
  | { readonly kind: 'missing'; readonly paths: readonly string[] };

/** Chooses the values that are to be nobody else's, one attribute after the other: asks for each candidate until one is free. */
export function chooseUnique(
  context: DecideContext,
  mapping: CompiledMapping,
  subject: Subject,
  { candidates: asked = [] }: Knowledge,
): Chosen {
  const values: Record<string, string> = {};
  const told: string[] = [];
  const missing: string[] = [];
  for (const attribute of mapping.attributes) {
    if (!attribute.unique) continue;
    const { path } = attribute;
    const before = asked.filter((one) => one.path === path);
    const free = before.find(({ taken }) => !taken);
    if (free === undefined) {
      const next = nextCandidate(context, attribute, subject, before);
      if (next.question !== undefined) return next.question;
      if (before.length > 0) return { kind: 'none-free', text: candidatesText(attribute, before) };
      if (attribute.mapping.required) missing.push(next.why === undefined ? path : `${path} (${next.why})`);
      else if (next.why !== undefined) told.push(`${path} was left out: ${next.why}.`);
      continue;
    }
    values[path] = free.value;
    told.push(candidatesText(attribute, before));
  }
  return missing.length > 0 ? { kind: 'missing', paths: missing } : { kind: 'chosen', values, text: told.join(' ') };
}

/** Chance gives other values each time: what was asked counts as it was asked, by its place. */
function nextCandidate(
  context: DecideContext,
  { path, mapping, source }: CompiledAttribute,
  subject: Subject,
  asked: readonly AskedCandidate[],
): { readonly question?: Question; readonly why?: string } {
  const { value, problem } = source(sourceLookup(subject, false, context.appRolesOf), context.environment);
  if (problem !== undefined) return { why: problem.message };
  let why: string | undefined;
  // The default is the last that is tried: it must be nobody else's, either.
  const all = [...texts(value), ...texts(mapping.defaultValue)];
  for (const [place, text] of all.entries()) {
    if (asked.some((one) => one.place >= place || one.value === text)) continue;
    const converted = convert(text, mapping);
    if (converted.ok && typeof converted.value === 'string') {
      return { question: { kind: 'ask', path, value: converted.value, candidate: place } };
    }
    if (!converted.ok) why = converted.why;
  }
  return why === undefined ? {} : { why };
}

/** What became of each value that was asked for. */
export function candidatesText({ path, redacted }: CompiledAttribute, asked: readonly AskedCandidate[]): string {
  const shown = ({ value }: AskedCandidate) => (redacted ? '[Redact]' : `"${value}"`);
  const free = asked.filter(({ taken }) => !taken).map(shown);
  const taken = asked.filter((one) => one.taken).map(shown);
  const allTaken = taken.join(' is taken, ');
  if (free.length === 0) return `${path}: ${allTaken} is taken.`;
  const chosen = free.join(', ');
  return taken.length === 0
    ? `${path}: ${chosen} is free and was chosen.`
    : `${path}: ${allTaken} is taken, ${chosen} is free and was chosen.`;
}
