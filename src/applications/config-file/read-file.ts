import { type ConfigFile, fileJsonSchema, fileSchema } from './file-schema.ts';
import { type Place, parseYaml, type YamlProblem } from './parse-yaml.ts';
import { tellIssues } from './tell-issues.ts';

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
  const problems = tellIssues(read.error.issues, fileJsonSchema()).map(({ path, message }) => {
    return { ...yaml.place(path), message };
  });
  return { ok: false, problems: problems.slice(0, mostProblems) };
}
