import { z } from 'zod';
import { type ProfileFileInput, profileJsonSchema } from './profile-file.ts';

/** Loaded when a file is written: other commands begin without it. */
type Yaml = typeof import('yaml');

/** Characters of a line of comment. */
const widest = 116;

/**
 * A profile file as YAML text, with what every key means above it. Keys that the file lacks are named with their meaning, so
 * that nobody needs to look elsewhere what there is.
 */
export async function printProfile(file: ProfileFileInput): Promise<string> {
  const yaml = await import('yaml');
  const document = new yaml.Document(file);
  const explained = new Set<string>();
  const root = nodeOf(profileJsonSchema());
  if (yaml.isMap(document.contents)) {
    explain(yaml, document.contents, root, { explained, path: '', top: true });
    document.contents.commentBefore = opening(file.name);
  }
  const missing = missingKeys(file, root).map((name) => {
    const schema = nodeOf(root.properties?.[name]);
    const example = yaml.stringify({ [name]: schema.examples?.[0] }, { lineWidth: 110, flowCollectionPadding: false });
    return `${wrapped(schema)}\n${example.trimEnd().replace(/^/gm, ' ')}`;
  });
  if (missing.length > 0) document.comment = ` Not used here:\n\n${missing.join('\n\n')}`;
  return `# yaml-language-server: $schema=./rollcall-profile.schema.json\n${document.toString({ lineWidth: 120, flowCollectionPadding: false })}`;
}

function opening(name: string): string {
  return [
    ` ${name}, as Rollcall serves it to provisioning services over SCIM 2.0.`,
    '',
    ' rollcall profile check FILE    what is wrong with it, at the line',
    ' rollcall profile apply FILE    serve it from now on',
    ' rollcall profile schema > rollcall-profile.schema.json    lets an editor complete and check this file',
    '',
    ' What is left out is as usual: the key, the name and rollcallProfile are enough.',
  ].join('\n');
}

const described = z.object({
  description: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  examples: z.array(z.unknown()).optional(),
});
type Described = z.output<typeof described>;

function nodeOf(schema: unknown): Described {
  return described.safeParse(schema).data ?? {};
}

function missingKeys(file: object, root: Described): string[] {
  return Object.keys(root.properties ?? {}).filter((name) => !Object.hasOwn(file, name));
}

interface Place {
  /** Paths whose meaning stands above them once already: entries of a list are not explained one by one. */
  readonly explained: Set<string>;
  readonly path: string;
  readonly top: boolean;
}

function explain(yaml: Yaml, node: unknown, schema: Described, { explained, path, top }: Place): void {
  const { isMap, isScalar, isSeq } = yaml;
  if (isSeq(node)) {
    const inner = nodeOf(schema.items);
    if (node.items.every((item) => isScalar(item))) node.flow = true;
    for (const item of node.items) explain(yaml, item, inner, { explained, path: `${path}[]`, top: false });
  }
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const known = nodeOf(schema.properties?.[name] ?? schema.additionalProperties);
    const here = `${path}.${name}`;
    if (known.description !== undefined && !explained.has(here)) {
      key.commentBefore = wrapped(known);
      explained.add(here);
    }
    key.spaceBefore = top;
    explain(yaml, value, known, { explained, path: here, top: false });
  }
}

function wrapped(schema: unknown): string {
  const lines = [''];
  for (const word of (nodeOf(schema).description ?? '').split(' ')) {
    const last = lines.length - 1;
    if (`${lines[last]} ${word}`.length > widest) lines.push(` ${word}`);
    else lines[last] = `${lines[last]} ${word}`;
  }
  return lines.join('\n');
}

/** The same without comments, of a profile that a program holds; always the same text for the same profile. */
export async function printObject(file: object): Promise<string> {
  const yaml = await import('yaml');
  return yaml.stringify(JSON.parse(JSON.stringify(file)), { lineWidth: 120, aliasDuplicateObjects: false });
}
