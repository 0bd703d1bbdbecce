import type { ComparisonOperator, Expression, ExpressionProblem } from './expression.ts';
import { comparisonOperators, words } from './expression.ts';
import { deepestNesting, longestExpression } from './limits.ts';
import type { Token } from './tokenize.ts';
import { tokenize } from './tokenize.ts';

export type Parsed =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly problem: ExpressionProblem };

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

/** Reads the mapping language into its tree. Names and arity are `checkExpression`'s business. */
export function parseExpression(text: string): Parsed {
  if (text.length > longestExpression) {
    return refuse(
      `the expression has ${text.length} characters`,
      longestExpression,
      `At most ${longestExpression} are allowed: shorten it.`,
    );
  }
  const scanned = tokenize(text);
  if (!scanned.ok) return scanned;
  const reader: Reader = { tokens: scanned.tokens, at: 0 };
  const parsed = readComparison(reader, 0);
  if (!parsed.ok) return parsed;
  const rest = peek(reader);
  if (rest.kind !== 'end') return refuse(`unexpected ${show(rest)} after the expression`, rest.start, afterHint(rest));
  return parsed;
}

/** The operators themselves do not chain: `a = b = c` is refused by what follows. */
function readComparison(reader: Reader, depth: number): Parsed {
  const left = readOperand(reader, depth);
  if (!left.ok) return left;
  const token = peek(reader);
  if (token.kind !== 'operator') return left;
  reader.at += 1;
  const right = readOperand(reader, depth);
  if (!right.ok) return right;
  const op = comparisonOperators.find((known): known is ComparisonOperator => known === token.text) ?? '=';
  const span = { start: left.expression.start, end: right.expression.end };
  return { ok: true, expression: { kind: 'comparison', op, left: left.expression, right: right.expression, ...span } };
}

function readOperand(reader: Reader, depth: number): Parsed {
  const token = peek(reader);
  const { start, end } = token;
  switch (token.kind) {
    case 'attribute':
      reader.at += 1;
      return { ok: true, expression: { kind: 'attribute', name: token.text, start, end } };
    case 'string':
      reader.at += 1;
      return { ok: true, expression: { kind: 'string', value: token.text, start, end } };
    case 'number':
      reader.at += 1;
      return { ok: true, expression: { kind: 'number', text: token.text, start, end } };
    case 'name':
      reader.at += 1;
      return readName(reader, token, depth);
    default:
      return refuse(
        token.kind === 'end' ? 'the expression ends too early' : `unexpected ${show(token)}`,
        start,
        'A function, [attribute], "string" or number belongs here.',
      );
  }
}

function readName(reader: Reader, name: Token, depth: number): Parsed {
  if (peek(reader).kind !== '(') {
    const word = words.find((known) => known.toLowerCase() === name.text.toLowerCase());
    if (word !== undefined) return { ok: true, expression: { kind: 'word', word, start: name.start, end: name.end } };
    return refuse(`"${name.text}" stands alone`, name.start, loneNameHint(name.text));
  }
  if (depth >= deepestNesting) {
    return refuse(`calls are nested deeper than ${deepestNesting}`, name.start, 'Split the expression.');
  }
  reader.at += 1;
  return readArguments(reader, name, depth + 1);
}

function readArguments(reader: Reader, name: Token, depth: number): Parsed {
  const args: Expression[] = [];
  for (;;) {
    const token = peek(reader);
    if (token.kind === ')' && args.length === 0) return close(reader, name, args);
    if (token.kind === ',' || token.kind === ')') {
      args.push({ kind: 'empty', start: token.start, end: token.start });
    } else {
      const argument = readComparison(reader, depth);
      if (!argument.ok) return argument;
      args.push(argument.expression);
    }
    const next = peek(reader);
    if (next.kind === ')') return close(reader, name, args);
    if (next.kind !== ',') return refuse(missing(name, next), next.start, afterHint(next));
    reader.at += 1;
  }
}

function close(reader: Reader, name: Token, args: readonly Expression[]): Parsed {
  const { end } = peek(reader);
  reader.at += 1;
  return { ok: true, expression: { kind: 'call', name: name.text, args, start: name.start, end } };
}

function peek(reader: Reader): Token {
  const token = reader.tokens[Math.min(reader.at, reader.tokens.length - 1)];
  return token ?? { kind: 'end', text: '', start: 0, end: 0 };
}

function missing(name: Token, next: Token): string {
  const what = next.kind === 'end' ? 'a closing parenthesis is missing' : `unexpected ${show(next)}`;
  return `${what} in the arguments of ${name.text}`;
}

function show(token: Token): string {
  if (token.kind === 'attribute') return `[${token.text}]`;
  if (token.kind === 'string') return `"${token.text}"`;
  return token.kind === 'end' ? 'end of the expression' : `"${token.text}"`;
}

function afterHint(token: Token): string {
  if (token.kind === 'end') return 'Add ")" where the arguments end.';
  if (token.kind === 'name' && /^(and|or)$/i.test(token.text)) return 'There is no AND or OR: nest IIF instead.';
  if (token.kind === 'operator') return 'A comparison has two sides; nest IIF for more.';
  if (token.kind === ')') return 'Remove it, or add the "(" that it closes.';
  return 'Separate arguments by commas and end the call with ")".';
}

function loneNameHint(name: string): string {
  if (/^(true|false)$/i.test(name)) return `Booleans are strings: write "${/^t/i.test(name) ? 'True' : 'False'}".`;
  if (/^null$/i.test(name)) return 'Leave the argument empty for null.';
  return `Write [${name}] for an attribute, "${name}" for text, or ${name}(…) for a function.`;
}

function refuse(message: string, position: number, hint: string): Parsed {
  return { ok: false, problem: { message, position, hint } };
}
