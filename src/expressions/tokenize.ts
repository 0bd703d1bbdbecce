import type { ExpressionProblem, Span } from './expression.ts';
import { comparisonOperators } from './expression.ts';

export type Token = Span & {
  readonly kind: 'name' | 'attribute' | 'string' | 'number' | 'operator' | '(' | ')' | ',' | 'end';
  /** The name, the attribute without brackets, the string without escapes, the number as written. */
  readonly text: string;
};

type Scanned =
  | { readonly ok: true; readonly token: Token }
  | { readonly ok: false; readonly problem: ExpressionProblem };

/** Splits an expression into tokens; the last is `end`. Stops at the first character that cannot be read. */
export function tokenize(
  text: string,
): { ok: true; tokens: readonly Token[] } | { ok: false; problem: ExpressionProblem } {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    if (at >= text.length) break;
    const scanned = scan(text, at);
    if (!scanned.ok) return scanned;
    tokens.push(scanned.token);
    at = scanned.token.end;
  }
  tokens.push({ kind: 'end', text: '', start: text.length, end: text.length });
  return { ok: true, tokens };
}

const patterns = [
  ['name', /^[A-Za-z_][A-Za-z0-9_]*/],
  ['number', /^(?:&[Hh][0-9A-Fa-f]+|[-+]?\d+(?:\.\d+)?)/],
  ['operator', /^(?:<>|>=|<=|=|>|<)/],
] as const;

function scan(text: string, start: number): Scanned {
  const char = text.charAt(start);
  if (char === '"') return scanString(text, start);
  if (char === '[') return scanAttribute(text, start);
  if (char === '(' || char === ')' || char === ',') return found(char, char, start, start + 1);
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(text.slice(start, start + 64));
    if (match !== null) return found(kind, match[0], start, start + match[0].length);
  }
  return problem(`unexpected "${char}"`, start, hintFor(char));
}

function scanString(text: string, start: number): Scanned {
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') return found('string', value, start, at + 1);
    if (char !== '\\') {
      value += char;
      continue;
    }
    const escaped = text.charAt(at + 1);
    if (escaped !== '\\' && escaped !== '"') {
      return problem(`"\\${escaped}" is not an escape`, at, 'Write a backslash as \\\\ and a double quote as \\".');
    }
    value += escaped;
    at += 1;
  }
  return problem(
    'the string is not closed',
    start,
    'End it with a double quote; a double quote inside is written \\".',
  );
}

/** Brackets inside a name are balanced: `[emails[type eq "work"].value]`. */
function scanAttribute(text: string, start: number): Scanned {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '[') depth += 1;
    if (char === ']') depth -= 1;
    if (depth > 0) continue;
    const name = text.slice(start + 1, at).trim();
    if (name === '') return problem('the attribute has no name', start, 'Write the name between the brackets: [mail].');
    return found('attribute', name, start, at + 1);
  }
  return problem('the attribute is not closed', start, 'End it with "]": [mail].');
}

function found(kind: Token['kind'], text: string, start: number, end: number): Scanned {
  return { ok: true, token: { kind, text, start, end } };
}

function problem(message: string, position: number, hint: string): Scanned {
  return { ok: false, problem: { message, position, hint } };
}

function hintFor(char: string): string {
  if (char === "'" || char === '“' || char === '”') return 'Strings stand in straight double quotes: "text".';
  if (char === '&' || char === '+') return 'To join texts use Join or Append; there are no operators for it.';
  if (char === ';') return 'Arguments are separated by commas.';
  if (char === '!') return 'To compare use one of = <> > >= < <=; to negate use Not.';
  return `Expected a function, [attribute], "string", number, or one of ${comparisonOperators.join(' ')}.`;
}
