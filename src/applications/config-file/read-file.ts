import { z } from 'zod';
import { nearestNames } from '../did-you-mean.ts';
import { type ConfigFile, fileJsonSchema, fileSchema } from './file-schema.ts';
import { type Place, parseYaml, type YamlProblem } from './parse-yaml.ts';

export type ReadFile =
  | { readonly ok: true; readonly file: ConfigFile; place(path: readonly PropertyKey[]): Place }
  | { readonly ok: false; readonly problems: readonly YamlProblem[] };

/** So many problems are told at most. */
const mostProblems = 50;

/** A configuration file, or everything that is wrong with it, at its line and column. Values are never repeated: one may be a secret. */
export async function readFile(text: string): Promise<ReadFile> {
  const yaml = await parseYaml(text);
  if (!yaml.ok) return { ok: false, problems: yaml.problems.slice(0, mostProblems) };
  const read = fileSchema.safeParse(yaml.value, { reportInput: false });
  if (read.success) return { ok: true, file: read.data, place: yaml.place };
  const problems = read.error.issues.flatMap((issue) => told(issue, yaml.place));
  return { ok: false, problems: problems.slice(0, mostProblems) };
}

function told(issue: z.core.$ZodIssue, place: (path: readonly PropertyKey[]) => Place): YamlProblem[] {
  if (issue.code !== 'unrecognized_keys') return [{ ...place(issue.path), message: messageOf(issue) }];
  const known = keysAt(issue.path);
  return issue.keys.map((key) => {
    const [close] = nearestNames(key, known, 1);
    const advice = close === undefined ? `Known are ${known.join(', ')}.` : `Did you mean ${close}?`;
    return { ...place([...issue.path, key]), message: `${whereText(issue.path)} has no ${shortened(key)}. ${advice}` };
  });
}

function messageOf(issue: z.core.$ZodIssue): string {
  const where = issue.path.at(-1);
  const name = where === undefined ? 'The file' : typeof where === 'number' ? `Entry ${where + 1}` : String(where);
  return `${name}: ${issue.message.replace(/\.$/, '')}.`;
}

function whereText(path: readonly PropertyKey[]): string {
  const names = path.filter((step) => typeof step === 'string');
  return names.at(-1) === undefined ? 'The file' : String(names.at(-1));
}

function shortened(key: string): string {
  return key.length > 60 ? `${key.slice(0, 60)}…` : key;
}

const node = z.object({
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
});

/** The keys that the format knows at a path. */
function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const found = path.reduce<unknown>((schema, step) => {
    const { properties, items } = node.safeParse(schema).data ?? {};
    return typeof step === 'number' ? items : properties?.[String(step)];
  }, fileJsonSchema());
  return Object.keys(node.safeParse(found).data?.properties ?? {});
}
