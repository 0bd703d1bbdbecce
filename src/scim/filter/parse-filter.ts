import { ScimError } from '../error.ts';
import { indulgent, type Leniency } from '../habits/leniency.ts';
import { acceptsPartBehindFilter } from '../habits/part-behind-filter.ts';
import type { AttributePath } from '../path/attribute-path.ts';
import { shorten, splitAttributePath } from '../path/parse-attribute-path.ts';
import type { ComparisonOperator, Filter } from './filter.ts';
import { maxFilterDepth, maxFilterLength } from './limits.ts';
import { parseComparisonValue } from './parse-comparison-value.ts';
import { type Cursor, invalidAt, isDelimiter, skipBlanks, takeKeyword, wordAt } from './parse-cursor.ts';

export interface FilterSyntax {
  /** Comparison values may stand without quotes (`userName eq bjensen@example.com`), up to the next blank or bracket. */
  readonly unquotedValues?: boolean;
  /** The request's; without it every habit is forgiven. */
  readonly leniency?: Leniency | undefined;
}

const operators: ReadonlyMap<string, ComparisonOperator> = new Map(
  (['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const).map((operator) => [operator, operator]),
);

/**
 * Reads a filter (RFC 7644 §3.4.2.2, figure 1); operators and keywords in any letter case. Beyond the grammar it reads
 * `attr[filter].sub op value`, which Entra sends, as `attr[filter and sub op value]`.
 * Throws 400 `invalidFilter` that names the position (counted from 1).
 */
export function parseFilter(text: string, syntax: FilterSyntax = {}): Filter {
  if (text.length > maxFilterLength)
    throw new ScimError(
      400,
      `The filter has ${text.length} characters; at most ${maxFilterLength} are read. Shorten it.`,
      {
        scimType: 'invalidFilter',
      },
    );
  const cursor: Cursor = {
    text,
    at: 0,
    unquotedValues: syntax.unquotedValues ?? false,
    leniency: syntax.leniency ?? indulgent,
  };
  const filter = parseOr(cursor, 0, false);
  skipBlanks(cursor);
  if (cursor.at < text.length)
    throw invalidAt(cursor, `"${shorten(text.slice(cursor.at))}" is not expected here: join expressions with and/or`);
  return filter;
}

/** Reads the filter between `[` and `]` at the cursor, which stands behind the `[`, and goes behind the `]`. */
export function parseBracketed(cursor: Cursor, depth: number): Filter {
  const filter = parseOr(cursor, depth + 1, true);
  skipBlanks(cursor);
  if (cursor.text[cursor.at] !== ']') throw invalidAt(cursor, 'a value filter must end with "]"');
  cursor.at += 1;
  return filter;
}

function parseOr(cursor: Cursor, depth: number, inBrackets: boolean): Filter {
  const first = parseAnd(cursor, depth, inBrackets);
  const operands = [first];
  while (takeKeyword(cursor, 'or')) operands.push(parseAnd(cursor, depth, inBrackets));
  return operands.length === 1 ? first : { kind: 'or', operands };
}

function parseAnd(cursor: Cursor, depth: number, inBrackets: boolean): Filter {
  const first = parseTerm(cursor, depth, inBrackets);
  const operands = [first];
  while (takeKeyword(cursor, 'and')) operands.push(parseTerm(cursor, depth, inBrackets));
  return operands.length === 1 ? first : { kind: 'and', operands };
}

function parseTerm(cursor: Cursor, depth: number, inBrackets: boolean): Filter {
  if (depth > maxFilterDepth) throw invalidAt(cursor, `it nests deeper than ${maxFilterDepth} levels: simplify it`);
  skipBlanks(cursor);
  if (cursor.text[cursor.at] === '(') return parseGroup(cursor, depth, inBrackets);
  const negated = takeNot(cursor);
  if (negated) return { kind: 'not', operand: parseGroup(cursor, depth, inBrackets) };
  return parseExpression(cursor, depth, inBrackets);
}

/** `not` is the keyword only before a parenthesis; otherwise it could be an attribute's name. */
function takeNot(cursor: Cursor): boolean {
  if (wordAt(cursor, cursor.at).toLowerCase() !== 'not') return false;
  const ahead = { ...cursor, at: cursor.at + 3 };
  skipBlanks(ahead);
  if (ahead.text[ahead.at] !== '(') return false;
  cursor.at = ahead.at;
  return true;
}

function parseGroup(cursor: Cursor, depth: number, inBrackets: boolean): Filter {
  cursor.at += 1;
  const filter = parseOr(cursor, depth + 1, inBrackets);
  skipBlanks(cursor);
  if (cursor.text[cursor.at] !== ')') throw invalidAt(cursor, '")" is missing');
  cursor.at += 1;
  return filter;
}

function parseExpression(cursor: Cursor, depth: number, inBrackets: boolean): Filter {
  const start = cursor.at;
  const text = wordAt(cursor, start);
  if (text === '') throw invalidAt(cursor, 'an attribute, "not (" or "(" is expected');
  const path = splitAttributePath(text);
  if (path === undefined) throw invalidAt(cursor, `"${shorten(text)}" is no attribute path`);
  cursor.at += text.length;
  if (cursor.text[cursor.at] !== '[') return parseCondition(cursor, path, text);
  if (inBrackets) throw invalidAt(cursor, 'a value filter cannot stand inside another: take the inner "[" out');
  cursor.at += 1;
  const filter = parseBracketed(cursor, depth);
  if (cursor.text[cursor.at] !== '.') return { kind: 'element', path, filter };
  return { kind: 'element', path, filter: parseSubCondition(cursor, filter) };
}

/** Behind `attr[filter]`: `.sub op value` holds for the same element. */
function parseSubCondition(cursor: Cursor, filter: Filter): Filter {
  if (!acceptsPartBehindFilter(cursor.leniency))
    throw invalidAt(cursor, 'nothing may follow "]": write the comparison into the brackets, joined with and');
  cursor.at += 1;
  const text = wordAt(cursor, cursor.at);
  const path = splitAttributePath(text);
  if (path === undefined || path.sub !== undefined || path.urn !== undefined)
    throw invalidAt(cursor, 'behind "]." the name of a sub-attribute is expected');
  cursor.at += text.length;
  const condition = parseCondition(cursor, path, text);
  return { kind: 'and', operands: filter.kind === 'and' ? [...filter.operands, condition] : [filter, condition] };
}

function parseCondition(cursor: Cursor, path: AttributePath, name: string): Filter {
  skipBlanks(cursor);
  const word = wordAt(cursor, cursor.at);
  if (word === '') throw invalidAt(cursor, `behind "${shorten(name)}" an operator is expected, such as eq or pr`);
  const lower = word.toLowerCase();
  if (lower === 'pr') {
    cursor.at += 2;
    return { kind: 'present', path };
  }
  const op = operators.get(lower);
  if (op === undefined)
    throw invalidAt(
      cursor,
      `the operator "${shorten(word)}" is not supported: use eq, ne, co, sw, ew, gt, ge, lt, le or pr`,
    );
  cursor.at += word.length;
  const next = cursor.text[cursor.at];
  if (next !== undefined && isDelimiter(next) && next !== '"' && next !== ' ' && next !== '\t')
    throw invalidAt(cursor, `behind "${word}" a value is expected`);
  skipBlanks(cursor);
  return { kind: 'compare', path, op, value: parseComparisonValue(cursor) };
}
