import type { Document, LineCounter, Node } from 'yaml';

/** Loaded when a file is read: other commands begin without it. */
type Yaml = typeof import('yaml');

/** Where something stands, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface YamlProblem extends Place {
  readonly message: string;
}

export type ParsedYaml =
  | { readonly ok: true; readonly value: unknown; place(path: readonly PropertyKey[]): Place }
  | { readonly ok: false; readonly problems: readonly YamlProblem[] };

/** Characters that a file may have. */
export const mostCharacters = 5_000_000;
const mostAliases = 100;
const start: Place = { line: 1, column: 1 };

/** Reads one YAML document of the core schema: no tags, few aliases, no key twice. Everything that is wrong is told at its place. */
export async function parseYaml(text: string): Promise<ParsedYaml> {
  if (text.length > mostCharacters) return wrong(start, `The file is longer than ${mostCharacters} characters.`);
  const yaml = await import('yaml');
  const counter = new yaml.LineCounter();
  const read = readDocument(yaml, text, counter);
  if (read === undefined) return wrong(start, 'Too many levels are nested.');
  const at = (offset: number | undefined): Place => {
    const { line, col } = counter.linePos(offset ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = [...read.errors, ...read.warnings].map(({ message, pos: [offset] }) => ({ ...at(offset), message }));
  if (problems.length > 0) return { ok: false, problems };
  const strange = strangeNodes(yaml, read);
  if (strange.length > 0)
    return { ok: false, problems: strange.map(({ offset, message }) => ({ ...at(offset), message })) };
  return { ok: true, value: read.toJS(), place: (path) => at(offsetOf(yaml, read, path)) };
}

function wrong(place: Place, message: string): ParsedYaml {
  return { ok: false, problems: [{ ...place, message }] };
}

/** Undefined: it nests deeper than the stack. */
function readDocument({ parseDocument }: Yaml, text: string, lineCounter: LineCounter): Document | undefined {
  try {
    return parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      uniqueKeys: true,
      prettyErrors: false,
      lineCounter,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function strangeNodes(
  yaml: Yaml,
  document: Document,
): { readonly offset: number | undefined; readonly message: string }[] {
  const found: { offset: number | undefined; message: string }[] = [];
  const { isAlias, isNode, isScalar, visit } = yaml;
  let aliases = 0;
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0];
      if (isAlias(node)) {
        aliases += 1;
        if (aliases === mostAliases + 1) found.push({ offset, message: `There are more than ${mostAliases} aliases.` });
        // What an alias stands for may itself hold aliases: a small file would become an endless one.
        else if (holdsAlias(yaml, node.resolve(document)))
          found.push({ offset, message: 'An alias stands for something that holds aliases.' });
      } else if (node.tag !== undefined) found.push({ offset, message: `Tags are not known here: ${node.tag}.` });
    },
    Pair(_, { key }) {
      if (!isScalar(key) || typeof key.value !== 'string')
        found.push({ offset: isNode(key) ? key.range?.[0] : undefined, message: 'A key must be a text.' });
    },
  });
  return found;
}

function holdsAlias({ visit }: Yaml, node: Node | undefined): boolean {
  let holds = node === undefined;
  if (node !== undefined)
    visit(node, {
      Alias() {
        holds = true;
        return visit.BREAK;
      },
    });
  return holds;
}

/** Of the deepest part of the path that is there; a key stands for its value. */
function offsetOf(
  { isAlias, isMap, isNode, isScalar, isSeq }: Yaml,
  document: Document,
  path: readonly PropertyKey[],
): number | undefined {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0];
  for (const step of path) {
    const inner = isAlias(node) ? node.resolve(document) : node;
    if (isMap(inner)) {
      const pair = inner.items.find(({ key }) => isScalar(key) && key.value === String(step));
      if (pair === undefined) return offset;
      offset = isNode(pair.key) ? pair.key.range?.[0] : offset;
      node = pair.value;
    } else if (isSeq(inner)) {
      node = inner.items[Number(step)];
      if (!isNode(node)) return offset;
      offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
