/** Where a text stops being JSON: 0-based `offset`, and what stood there. */
export interface JsonError {
  readonly offset: number;
  readonly problem: string;
}

const SPACE = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What may come next: a value, a member's name, a colon, or a comma or the end of what is open. */
type Wanted = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or end';

/**
 * Finds the first offset at which `text` is not JSON (RFC 8259). V8's own message names no position for many mistakes.
 * Runs only after `JSON.parse` refused, keeps its own stack and so bears any depth.
 *
 * @returns undefined when the text is JSON after all
 */
export function locateJsonError(text: string): JsonError | undefined {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    at += length(SPACE, text, at);
    const char = text[at];
    if (wanted === ', or end' && open.length === 0) return char === undefined ? undefined : stray(char, at, 'the end');
    if (char === undefined) return { offset: at, problem: `the text ends where ${spoken(wanted, open)} should stand` };
    const next = step(text, at, char, wanted, open);
    if (typeof next === 'string') return stray(char, at, next);
    at += next.taken;
    wanted = next.wanted;
  }
}

function step(
  text: string,
  at: number,
  char: string,
  wanted: Wanted,
  open: ('{' | '[')[],
): { readonly taken: number; readonly wanted: Wanted } | string {
  if (wanted === ', or end') return afterValue(char, open);
  if (wanted === ':') return char === ':' ? { taken: 1, wanted: 'value' } : spoken(wanted, open);
  if ((wanted === 'name or }' && char === '}') || (wanted === 'value or ]' && char === ']')) {
    open.pop();
    return { taken: 1, wanted: ', or end' };
  }
  if (wanted === 'name' || wanted === 'name or }') {
    const taken = stringLength(text, at);
    return taken === 0 ? spoken(wanted, open) : { taken, wanted: ':' };
  }
  if (char === '{' || char === '[') {
    open.push(char);
    return { taken: 1, wanted: char === '{' ? 'name or }' : 'value or ]' };
  }
  const taken = char === '"' ? stringLength(text, at) : length(SCALAR, text, at);
  if (taken > 0) return { taken, wanted: ', or end' };
  return char === '"' ? 'a string with an end and with its control characters escaped' : spoken(wanted, open);
}

function afterValue(char: string, open: ('{' | '[')[]): { readonly taken: number; readonly wanted: Wanted } | string {
  const inside = open.at(-1);
  if (char === ',') return { taken: 1, wanted: inside === '{' ? 'name' : 'value' };
  if ((char === '}' && inside === '{') || (char === ']' && inside === '[')) {
    open.pop();
    return { taken: 1, wanted: ', or end' };
  }
  return spoken(', or end', open);
}

const SPOKEN: Readonly<Record<Exclude<Wanted, ', or end'>, string>> = {
  value: 'a value',
  'value or ]': 'a value or ]',
  name: 'a name in double quotes',
  'name or }': 'a name in double quotes or }',
  ':': 'a colon',
};

function spoken(wanted: Wanted, open: readonly ('{' | '[')[]): string {
  if (wanted !== ', or end') return SPOKEN[wanted];
  return open.at(-1) === '{' ? 'a comma or }' : 'a comma or ]';
}

function stray(char: string, offset: number, expected: string): JsonError {
  return { offset, problem: `${JSON.stringify(char)} stands where ${expected} should` };
}

/** How many characters `pattern` (sticky) takes at `at`. */
function length(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** How long the string in quotes at `at` is; 0 when there is none or it never ends as it should. */
function stringLength(text: string, at: number): number {
  if (text[at] !== '"') return 0;
  let next = at + 1;
  while (next < text.length) {
    const char = text[next];
    if (char === '"') return next + 1 - at;
    const taken = char === '\\' ? length(ESCAPE, text, next) : Number(text.charCodeAt(next) > 0x1f);
    if (taken === 0) return 0;
    next += taken;
  }
  return 0;
}
