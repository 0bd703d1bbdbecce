import type { Profile } from '#resources/profile.ts';
import { type Place, parseYaml, type YamlProblem } from '../config-file/parse-yaml.ts';
import { type FileProblem, tellIssues } from '../config-file/tell-issues.ts';
import { type ProfileFile, profileFile, profileJsonSchema } from './profile-file.ts';
import { profileProblems } from './profile-problems.ts';
import { toProfile } from './to-profile.ts';

export type LoadedProfile =
  | {
      readonly ok: true;
      readonly profile: Profile;
      readonly file: ProfileFile;
      /** Where a value of the file stands. */
      place(path: readonly PropertyKey[]): Place;
    }
  | { readonly ok: false; readonly problems: readonly YamlProblem[] };

/** So many problems are told at most. */
const mostProblems = 50;
/** Characters of a file: it is read whenever a process starts. */
const longest = 250_000;
const start: Place = { line: 1, column: 1 };

/** The profile of a file's text, or everything that is wrong with it, each at its line and column. */
export async function loadProfile(text: string): Promise<LoadedProfile> {
  if (text.length > longest) {
    const message = `The file is longer than ${longest} characters. Shorten descriptions.`;
    return { ok: false, problems: [{ ...start, message }] };
  }
  const yaml = await parseYaml(text);
  if (!yaml.ok) return { ok: false, problems: yaml.problems.slice(0, mostProblems) };
  const found = readProfile(yaml.value);
  if (found.ok) return { ...found, place: yaml.place };
  const problems = found.problems.map(({ path, message }) => ({ ...yaml.place(path), message }));
  const sorted = problems.toSorted((one, other) => one.line - other.line || one.column - other.column);
  return { ok: false, problems: sorted.slice(0, mostProblems) };
}

/** The same of an object that a program holds. There are no lines: every problem stands at 1:1 and names its path. */
export function profileOfObject(value: unknown): LoadedProfile {
  const found = readProfile(value);
  if (found.ok) return { ...found, place: () => start };
  const problems = found.problems.map(({ path, message }) => ({ ...start, message: `${pathText(path)}: ${message}` }));
  return { ok: false, problems: problems.slice(0, mostProblems) };
}

type ReadProfile =
  | { readonly ok: true; readonly profile: Profile; readonly file: ProfileFile }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

function readProfile(value: unknown): ReadProfile {
  const parsed = profileFile.safeParse(value, { reportInput: false });
  if (!parsed.success) return { ok: false, problems: tellIssues(parsed.error.issues, profileJsonSchema()) };
  const file = parsed.data;
  const problems = profileProblems(file, () => toProfile(file));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, profile: toProfile(file), file };
}

/** `rules[2].target`. */
function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return text === '' ? 'The profile' : text.replace(/^\./, '');
}
