import { parseAst } from 'vitest/node';

/** A text that stands in code, its holes numbered: `There is no user {0}.` */
export interface Literal {
  readonly text: string;
  /** Where it begins in the file. */
  readonly start: number;
  /** Holes whose expression holds texts of its own, as in `${open ? 'on' : 'off'}`. */
  readonly spoken: readonly number[];
  /** What it is an argument of: `Refused`, `log.warn`; '' for none. */
  readonly callee: string;
  /** The property it is the value of, or of one in it: `advice`; '' for none. */
  readonly property: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

interface Around {
  readonly callee: string;
  readonly property: string;
}

/** Every string and template in a file of TypeScript but types, specifiers of imports and tagged templates. */
export function literalsOf(source: string): readonly Literal[] {
  const found: Literal[] = [];
  const visit = (value: unknown, around: Around): void => {
    if (Array.isArray(value)) {
      for (const each of value) visit(each, around);
      return;
    }
    if (!isNode(value) || isSkipped(value)) return;
    const text = textOf(value);
    if (text !== undefined) found.push({ text, start: value.start, spoken: spokenOf(value), ...around });
    for (const [part, child] of Object.entries(value)) visit(child, aroundOf(value, part, around));
  };
  visit(parseAst(source, { lang: 'ts' }).body, { callee: '', property: '' });
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function isSkipped({ type, source }: Node): boolean {
  if (type === 'TaggedTemplateExpression') return true;
  if (/^(Import|Export)/.test(type) && source !== null && source !== undefined) return true;
  return type.startsWith('TS') && !/^TS(As|Satisfies|NonNull)/.test(type);
}

function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return numbered(node.value);
  if (node.type !== 'TemplateLiteral') return undefined;
  const quasis = nodesOf(node.quasis).map(({ value }) => cooked(value));
  return quasis.map((quasi, at) => (at === quasis.length - 1 ? quasi : `${quasi}{${at}}`)).join('');
}

/** What the gallery leaves open is filled before it is said: `Open {application}.` */
function numbered(text: string): string {
  let hole = 0;
  return text.replaceAll('{application}', () => `{${hole++}}`);
}

function cooked(value: unknown): string {
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : '';
}

function spokenOf(node: Node): readonly number[] {
  return nodesOf(node.expressions).flatMap((hole, at) => (choicesOf(hole).some(isSpoken) ? [at] : []));
}

function isSpoken(node: Node): boolean {
  const text = textOf(node);
  return text !== undefined && /[a-z]{2}/i.test(text.replace(/\{\d+\}/g, ''));
}

/** What an expression may come to: both sides of a conditional. */
function choicesOf(node: Node): readonly Node[] {
  const sides = [node.consequent, node.alternate, node.left, node.right];
  if (node.type !== 'ConditionalExpression' && node.type !== 'LogicalExpression') return [node];
  return sides.filter(isNode).flatMap(choicesOf);
}

function nodesOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function aroundOf(node: Node, part: string, around: Around): Around {
  if (node.type === 'Property' && part === 'value' && isNode(node.key)) {
    return { ...around, property: String(node.key.name ?? node.key.value ?? '') };
  }
  const calls = node.type === 'CallExpression' || node.type === 'NewExpression';
  if (calls && part === 'arguments' && isNode(node.callee)) return { callee: nameOf(node.callee), property: '' };
  return around;
}

function nameOf(node: Node): string {
  if (typeof node.name === 'string') return node.name;
  const { object, property } = node;
  return [object, property].filter(isNode).map(nameOf).join('.');
}
