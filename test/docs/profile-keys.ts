import { z } from 'zod';
import { profileJsonSchema } from '#applications/profiles/profile-file.ts';
import { ruleParams } from '#applications/profiles/rule-params.ts';

const node = z.looseObject({
  description: z.string().optional(),
  default: z.unknown().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.looseObject({ type: z.string().optional() })).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  required: z.array(z.string()).optional(),
});
type Node = z.output<typeof node>;

const nodeOf = (value: unknown): Node => node.safeParse(value).data ?? {};

/** The page that lists every key of a profile file, from its JSON Schema. */
export function profileKeysPage(): string {
  const root = nodeOf(profileJsonSchema());
  const rows = Object.entries(root.properties ?? {}).map(([name, value]) => section(name, nodeOf(value), root));
  return `# Every key of a profile file

[Your own application](your-own-application.md) says how such a file is written and used. This list is made from the file's JSON Schema, \`rollcall profile schema\`.

${rows.join('\n\n')}

## What a rule checks

| \`check\` | What it means | \`params\` |
|---|---|---|
${Object.entries(ruleParams).map(checkRow).join('\n')}
`;
}

function checkRow([name, schema]: readonly [string, z.ZodType]): string {
  const { description = '', properties = {} } = nodeOf(z.toJSONSchema(schema, { io: 'input' }));
  const params = Object.entries(properties).map(([param, value]) => {
    const { enum: words } = nodeOf(value);
    return words === undefined ? `\`${param}\`` : `\`${param}\`: ${words.map(String).join(', ')}`;
  });
  return `| \`${name}\` | ${cell(description)} | ${cell(params.join(', '))} |`;
}

function section(name: string, value: Node, root: Node): string {
  const inner = keysBelow(name, value);
  const needed = root.required?.includes(name) === true ? ' Needed.' : '';
  const head = `## \`${name}\`\n\n${value.description ?? ''}${needed} ${kindOf(value)}`.trimEnd();
  if (inner.length === 0) return head;
  return `${head}\n\n| Key | What it is | Value |\n|---|---|---|\n${inner.join('\n')}`;
}

/** The keys below a section, their own keys too; a list's entries are told as `rules[].id`, what has names of its own as `operations.*`. */
function keysBelow(path: string, value: Node): string[] {
  const own = Object.entries(value.properties ?? {}).flatMap(([name, below]) => {
    const found = nodeOf(below);
    const here = `${path}.${name}`;
    return [`| \`${here}\` | ${cell(found.description ?? '')} | ${cell(kindOf(found))} |`, ...keysBelow(here, found)];
  });
  const entries = value.items === undefined ? [] : keysBelow(`${path}[]`, nodeOf(value.items));
  const named =
    value.additionalProperties === undefined ? [] : keysBelow(`${path}.*`, nodeOf(value.additionalProperties));
  return [...own, ...entries, ...named].filter((row, at, all) => all.indexOf(row) === at);
}

function kindOf(value: Node): string {
  const usual = value.default === undefined ? '' : ` Usual: \`${JSON.stringify(value.default)}\`.`;
  if (value.enum !== undefined) return `One of ${value.enum.map((each) => `\`${String(each)}\``).join(', ')}.${usual}`;
  const kinds = [value.type ?? value.anyOf?.map(({ type }) => type ?? 'any value') ?? 'any value'].flat();
  return `${kinds.map((kind) => kindNames[kind] ?? kind).join(' or ')}.${usual}`;
}

const kindNames: Readonly<Record<string, string>> = {
  string: 'Text',
  boolean: 'True or false',
  integer: 'Whole number',
  number: 'Number',
  array: 'List',
  object: 'Section',
  null: 'null',
};

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
