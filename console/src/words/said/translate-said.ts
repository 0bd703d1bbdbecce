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
  const found =
    withAdvice(index, inner, depth) ??
    whole(index, inner, depth) ??
    inParts(index, inner, depth) ??
    unended(index, inner, depth);
  if (found === undefined) return text;
  const start = text.indexOf(inner);
  return `${text.slice(0, start)}${found}${text.slice(start + inner.length)}`;
}

/** What ends in a known sentence, whatever stands before it: a reply is quoted without an end, and what to do follows. */
function withAdvice(index: Index, text: string, depth: number): string | undefined {
  if (index.whole.has(text)) return undefined;
  for (const { index: at } of text.matchAll(/(?<![.!?:;,][”"’)]?) (?=\p{Lu}\p{Ll}* \p{Ll})/gu)) {
    const advice = index.whole.get(text.slice(at + 1));
    if (advice?.includes(' ') === true) return `${say(index, text.slice(0, at), depth + 1)} ${advice}`;
  }
  return undefined;
}

/** A sentence without its end, quoted by one that puts an end behind it. */
function unended(index: Index, text: string, depth: number): string | undefined {
  return text.endsWith('.') ? ended(whole(index, text.slice(0, -1), depth)) : undefined;
}

function ended(said: string | undefined): string | undefined {
  return said === undefined ? undefined : `${said}.`;
}

/** One known sentence is better than several, several are better than one whose holes swallow the end of a sentence. */
function whole(index: Index, text: string, depth: number): string | undefined {
  const plain = index.whole.get(text) ?? (text.endsWith('.') ? ended(index.whole.get(text.slice(0, -1))) : undefined);
  if (plain !== undefined) return plain;
  const match = bestOf(index, text);
  if (match === undefined) return undefined;
  if (match.holes.some((hole) => anyEnd.test(hole))) {
    const parts = partsOf(index, text, depth);
    const certain = match.holes.some((hole) => sentenceEnds(hole).length > 0);
    if (parts !== undefined && parts.known > 0 && (certain || parts.unknown === 0)) return parts.said;
  }
  return fill(index, match, depth);
}

function inParts(index: Index, text: string, depth: number): string | undefined {
  const parts = partsOf(index, text, depth);
  return parts === undefined || parts.known === 0 ? undefined : parts.said;
}

interface Parts {
  readonly said: string;
  readonly known: number;
  readonly unknown: number;
}

/** The sentences of a text, each said for itself; undefined where it is only one. */
function partsOf(index: Index, text: string, depth: number): Parts | undefined {
  const certain = sentenceEnds(text);
  const ends = [...new Set([...certain, ...likelyEnds(text)])].sort((one, other) => one - other);
  if (ends.length === 0) return undefined;
  let from = 0;
  let said = '';
  let known = 0;
  let unknown = 0;
  while (from < text.length) {
    const next = longestFrom(index, text, from, [...ends, text.length], depth) ?? {
      said: text.slice(from, certain.find((end) => end > from) ?? text.length),
      end: certain.find((end) => end > from) ?? text.length,
      known: false,
    };
    if (next.known) known += 1;
    else unknown += 1;
    from = next.end + text.slice(next.end).search(/\S|$/);
    said += next.said + text.slice(next.end, from);
  }
  return { said, known, unknown };
}

/** The longest run of sentences from `from` on that is one template; undefined where none is known. */
function longestFrom(index: Index, text: string, from: number, ends: readonly number[], depth: number) {
  const later = ends.filter((end) => end > from);
  for (const end of later.toReversed()) {
    if (from === 0 && end === text.length) continue;
    const part = text.slice(from, end);
    const said =
      one(index, part, depth) ?? (part.endsWith('.') ? ended(one(index, part.slice(0, -1), depth)) : undefined);
    if (said !== undefined) return { said, end, known: true };
  }
  return undefined;
}

/** One known sentence, or run of sentences, whose holes hold no end of one. */
function one(index: Index, text: string, depth: number): string | undefined {
  const plain = index.whole.get(text);
  if (plain !== undefined) return plain;
  const match = bestOf(index, text);
  return match === undefined || match.holes.some((hole) => anyEnd.test(hole)) ? undefined : fill(index, match, depth);
}

/** Where a sentence ends and another begins. */
function sentenceEnds(text: string): readonly number[] {
  return endsOf(text, /[.!?:;][”"’)]? +(?=[\p{Lu}“"‘(\d])/gu);
}

/** Where one may end, if the next begins with the name of an attribute. */
function likelyEnds(text: string): readonly number[] {
  return endsOf(text, /[.!?][”"’)]? +(?=\p{Ll})/gu);
}

const anyEnd = /[.!?:;][”"’)]? +[\p{Lu}“"‘(\d]|[.!?][”"’)]? +\p{Ll}/u;

function endsOf(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].map((end) => end.index + end[0].trimEnd().length);
}

function fill(index: Index, { template, holes }: Match, depth: number): string {
  return template.other.replace(/\{(\d+)(?::(said|list))?\}/g, (_all, number: string, kind: string | undefined) => {
    const hole = holes[Number(number)] ?? '';
    if (kind === 'said') return say(index, hole, depth + 1);
    return kind === 'list' ? sayList(index, hole, depth + 1) : hole;
  });
}

/**
 * `one, other and third`: each part is said for itself, and the word between them. What is one sentence as a whole is no list,
 * unless a hole of it would swallow the next part.
 */
function sayList(index: Index, text: string, depth: number): string {
  const plain = index.whole.get(text);
  if (plain !== undefined) return plain;
  const match = bestOf(index, text);
  if (match !== undefined && !match.holes.some((hole) => /^; |, and /.test(hole))) return fill(index, match, depth);
  const between = betweens.find((each) => each.test(text));
  if (between === undefined) return say(index, text, depth);
  return text
    .split(between)
    .map((part, at) => (at % 2 === 0 ? sayList(index, part, depth) : sayBetween(index, part)))
    .join('');
}

/** What stands between the parts of a list, what parts more first. */
const betweens: readonly RegExp[] = [/(; )/, /(, and )/, /(, )/, /( and | or )/];

function sayBetween(index: Index, text: string): string {
  return text.replace(/[a-z]+/, (word) => index.whole.get(word) ?? word);
}

/**
 * Of all templates that fit the one whose own words begin first: what is quoted in a sentence comes after its beginning. Of those
 * the one with the longest text of its own.
 */
function bestOf(index: Index, text: string): Match | undefined {
  let best: (Match & { readonly begins: number }) | undefined;
  const candidates = [index.byFirst.get(firstWord(text)) ?? [], index.byLast.get(lastWord(text)) ?? [], index.rest];
  for (const templates of candidates) {
    for (const template of templates) {
      const holes = holesOf(template, text);
      if (holes === undefined) continue;
      const begins = isPhrase(template) && text.endsWith('.') ? text.length : beginsAt(template, holes);
      const better =
        best === undefined ||
        begins < best.begins ||
        (begins === best.begins && template.length > best.template.length);
      if (better) best = { template, holes, begins };
    }
  }
  return best;
}

/** What begins small and is open at its end is a part of a sentence, never one. */
function isPhrase({ literals }: Template): boolean {
  return /^\p{Ll}/u.test(literals[0] ?? '') && literals.at(-1) === '';
}

/** Where the first words of the template stand; one without words comes after all others. */
function beginsAt({ literals }: Template, holes: readonly string[]): number {
  const first = literals.findIndex((literal) => /\p{L}/u.test(literal));
  if (first < 0) return Number.POSITIVE_INFINITY;
  return holes.slice(0, first).reduce((sum, hole, at) => sum + hole.length + (literals[at] ?? '').length, 0);
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
