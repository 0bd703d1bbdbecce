/**
 * What the server says, in another language: the English sentence as the server writes it, its holes numbered, and what stands in
 * its place. `{0}` takes over what stood in a hole as it is; `{0:said}` says it in the other language, too, as it is a sentence or a
 * word of its own; `{0:list}` does so for each part of a list.
 */
export type Said = Readonly<Record<string, string>>;

interface Template {
  /** What stands between the holes; one more than there are holes. */
  readonly literals: readonly string[];
  readonly length: number;
  readonly other: string;
}

interface Index {
  readonly whole: ReadonlyMap<string, string>;
  /** By the first word, where that is no hole. */
  readonly byFirst: ReadonlyMap<string, readonly Template[]>;
  /** By the last word, where only that is no hole. */
  readonly byLast: ReadonlyMap<string, readonly Template[]>;
  readonly rest: readonly Template[];
}

interface Match {
  readonly template: Template;
  readonly holes: readonly string[];
}

/** A hole in a hole in a hole: deeper nothing is looked for. */
const deepest = 6;

/**
 * How texts of the server are said in another language. A text that is known neither as a whole nor sentence by sentence stays as
 * it is.
 */
export function translateSaid(said: Said): (text: string) => string {
  const index = indexOf(said);
  return (text) => say(index, text, 0);
}

function say(index: Index, text: string, depth: number): string {
  const inner = text.trim();
  if (inner === '' || depth > deepest) return text;
  const found = whole(index, inner, depth) ?? inParts(index, inner, depth);
  if (found === undefined) return text;
  const start = text.indexOf(inner);
  return `${text.slice(0, start)}${found}${text.slice(start + inner.length)}`;
}

/** One known sentence is better than several, several are better than one whose holes swallow the end of a sentence. */
function whole(index: Index, text: string, depth: number): string | undefined {
  const plain = index.whole.get(text);
  if (plain !== undefined) return plain;
  const match = bestOf(index, text);
  if (match === undefined) return undefined;
  if (match.holes.some((hole) => sentenceEnds(hole).length > 0)) {
    const parts = inParts(index, text, depth);
    if (parts !== undefined) return parts;
  }
  return fill(index, match, depth);
}

function inParts(index: Index, text: string, depth: number): string | undefined {
  let from = 0;
  let said = '';
  let known = false;
  const ends = [...sentenceEnds(text), text.length];
  if (ends.length === 1) return undefined;
  while (from < text.length) {
    const next = longestFrom(index, text, from, ends, depth);
    known ||= next.known;
    from = next.end + text.slice(next.end).search(/\S|$/);
    said += next.said + text.slice(next.end, from);
  }
  return known ? said : undefined;
}

/** The longest run of sentences from `from` on that is one template; else one sentence as it is. */
function longestFrom(index: Index, text: string, from: number, ends: readonly number[], depth: number) {
  const later = ends.filter((end) => end > from);
  for (const end of later.toReversed()) {
    if (from === 0 && end === text.length) continue;
    const part = text.slice(from, end);
    const plain = index.whole.get(part);
    if (plain !== undefined) return { said: plain, end, known: true };
    const match = bestOf(index, part);
    if (match === undefined || match.holes.some((hole) => sentenceEnds(hole).length > 0)) continue;
    return { said: fill(index, match, depth), end, known: true };
  }
  const end = later[0] ?? text.length;
  return { said: text.slice(from, end), end, known: false };
}

/** Where a sentence ends and another begins. */
function sentenceEnds(text: string): readonly number[] {
  return [...text.matchAll(/[.!?:;][”"’)]? +(?=[\p{Lu}“"‘(\d])/gu)].map((end) => end.index + end[0].trimEnd().length);
}

function fill(index: Index, { template, holes }: Match, depth: number): string {
  return template.other.replace(/\{(\d+)(?::(said|list))?\}/g, (_all, number: string, kind: string | undefined) => {
    const hole = holes[Number(number)] ?? '';
    if (kind === 'said') return say(index, hole, depth + 1);
    return kind === 'list' ? sayList(index, hole, depth + 1) : hole;
  });
}

/** `one, other and third`: each part is said for itself, and the word between them. */
function sayList(index: Index, text: string, depth: number): string {
  return text
    .split(/(, | and | or |; )/)
    .map((part, at) => (at % 2 === 0 ? say(index, part, depth) : between(index, part)))
    .join('');
}

function between(index: Index, text: string): string {
  const word = index.whole.get(text.trim());
  return word === undefined ? text : ` ${word} `;
}

/** Of all templates that fit the one with the longest text of its own. */
function bestOf(index: Index, text: string): Match | undefined {
  let best: Match | undefined;
  const candidates = [index.byFirst.get(firstWord(text)) ?? [], index.byLast.get(lastWord(text)) ?? [], index.rest];
  for (const templates of candidates) {
    for (const template of templates) {
      if (best !== undefined && template.length <= best.template.length) continue;
      const holes = holesOf(template, text);
      if (holes !== undefined) best = { template, holes };
    }
  }
  return best;
}

/** What stands in the holes, each as short as it can be; undefined where the text is another one. */
function holesOf({ literals, length }: Template, text: string): readonly string[] | undefined {
  const first = literals[0] ?? '';
  const last = literals.at(-1) ?? '';
  if (length > text.length || !text.startsWith(first) || !text.endsWith(last)) return undefined;
  const holes: string[] = [];
  const end = text.length - last.length;
  let from = first.length;
  for (const literal of literals.slice(1, -1)) {
    const at = text.indexOf(literal, from);
    if (at < 0 || at + literal.length > end) return undefined;
    holes.push(text.slice(from, at));
    from = at + literal.length;
  }
  holes.push(text.slice(from, end));
  return holes;
}

function indexOf(said: Said): Index {
  const whole = new Map<string, string>();
  const byFirst = new Map<string, Template[]>();
  const byLast = new Map<string, Template[]>();
  const rest: Template[] = [];
  for (const [english, other] of Object.entries(said)) {
    const literals = english.split(/\{\d+\}/);
    const template = { literals, length: literals.join('').length, other };
    const first = literals[0] ?? '';
    const last = literals.at(-1) ?? '';
    if (literals.length === 1) whole.set(english, other);
    else if (/^\S+\s/.test(first)) put(byFirst, firstWord(first), template);
    else if (/\s\S+$/.test(last)) put(byLast, lastWord(last), template);
    else rest.push(template);
  }
  return { whole, byFirst, byLast, rest };
}

function put(into: Map<string, Template[]>, key: string, template: Template): void {
  const there = into.get(key);
  if (there === undefined) into.set(key, [template]);
  else there.push(template);
}

function firstWord(text: string): string {
  return text.slice(0, text.search(/\s|$/));
}

function lastWord(text: string): string {
  return text.slice(text.search(/\S*$/));
}
