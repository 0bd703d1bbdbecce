/** A JSON value that knows the line (1-based) it begins at. */
export type Located =
  | { readonly line: number; readonly kind: 'plain'; readonly value: string | number | boolean | null }
  | { readonly line: number; readonly kind: 'list'; readonly items: readonly Located[] }
  | { readonly line: number; readonly kind: 'object'; readonly members: readonly LocatedMember[] };

export interface LocatedMember {
  readonly name: string;
  readonly line: number;
  readonly value: Located;
}

/** Where a text stops being JSON. */
export interface LocatedProblem {
  readonly line: number;
  readonly message: string;
}

export type LocatedResult =
  | { readonly ok: true; readonly value: Located }
  | { readonly ok: false; readonly problem: LocatedProblem };

const space = /[ \t\r\n]*/y;
const string = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const deepest = 50;

/** Parses JSON (RFC 8259) and keeps for each value the line it begins at, so that what is wrong with it can be shown there. */
export function parseLocatedJson(text: string): LocatedResult {
  try {
    const reader = new Reader(text);
    const value = reader.value(0);
    reader.end();
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Stray) return { ok: false, problem: { line: error.line, message: error.message } };
    throw error;
  }
}

class Stray extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** One pass over a text; lives as long as it is parsed. */
class Reader {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): Located {
    if (depth > deepest) throw new Stray(this.#line, `More than ${deepest} levels are nested.`);
    this.#skip();
    const line = this.#line;
    const char = this.#text[this.#at];
    if (char === '{') return { line, kind: 'object', members: this.#listed('}', () => this.#member(depth)) };
    if (char === '[') return { line, kind: 'list', items: this.#listed(']', () => this.value(depth + 1)) };
    const taken = this.#take(char === '"' ? string : scalar);
    if (taken === '') throw this.#stray('a value');
    const value: unknown = JSON.parse(taken);
    return { line, kind: 'plain', value: isPlain(value) ? value : null };
  }

  end(): void {
    this.#skip();
    if (this.#at < this.#text.length) throw this.#stray('the end');
  }

  #member(depth: number): LocatedMember {
    this.#skip();
    const line = this.#line;
    const taken = this.#take(string);
    if (taken === '') throw this.#stray('a name in double quotes');
    const name: unknown = JSON.parse(taken);
    this.#skip();
    if (this.#text[this.#at] !== ':') throw this.#stray('a colon');
    this.#at += 1;
    return { name: String(name), line, value: this.value(depth + 1) };
  }

  #listed<Item>(end: '}' | ']', item: () => Item): Item[] {
    this.#at += 1;
    const items: Item[] = [];
    for (;;) {
      this.#skip();
      if (items.length === 0 && this.#text[this.#at] === end) break;
      items.push(item());
      this.#skip();
      const next = this.#text[this.#at];
      if (next === end) break;
      if (next !== ',') throw this.#stray(`a comma or ${end}`);
      this.#at += 1;
    }
    this.#at += 1;
    return items;
  }

  #skip(): void {
    this.#take(space);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const taken = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += taken.length;
    for (const char of taken) if (char === '\n') this.#line += 1;
    return taken;
  }

  #stray(expected: string): Stray {
    const char = this.#text[this.#at];
    const found = char === undefined ? 'The text ends' : `${char} stands`;
    return new Stray(this.#line, `${found} where ${expected} should be.`);
  }
}

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
