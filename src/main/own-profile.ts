import type { YamlProblem } from '#applications/config-file/parse-yaml.ts';
import { didYouMean } from '#applications/did-you-mean.ts';
import { fromProfile } from '#applications/profiles/from-profile.ts';
import { loadProfile } from '#applications/profiles/load-profile.ts';
import { printProfile } from '#applications/profiles/print-profile.ts';
import { profileJsonSchema } from '#applications/profiles/profile-file.ts';
import { starterFile } from '#applications/profiles/starter-file.ts';
import { profiles } from '#gallery/profiles.ts';

/** What can be done with a profile file without an installation. */

export type NewProfile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string; readonly advice: string };

/** The text of a new profile file, with every key explained. `like`: the profile that it begins with. */
export async function newProfile(wanted: {
  readonly key: string;
  readonly name: string;
  readonly like?: string;
}): Promise<NewProfile> {
  const { key, name, like } = wanted;
  if (profiles.has(key)) {
    const problem = `${key} is a profile of Rollcall itself.`;
    return { ok: false, problem, advice: 'Give the file another name: it becomes the key.' };
  }
  if (like === undefined) return { ok: true, text: await printProfile(starterFile(key, name)) };
  const model = profiles.get(like);
  if (model === undefined) {
    const keys = [...profiles.keys()];
    const advice = `${didYouMean(like, keys)}Profiles are ${keys.join(', ')}.`;
    return { ok: false, problem: `There is no profile ${like}.`, advice };
  }
  // Their administrators have screens of their own here, which another application has not.
  const { administrators: _, ...file } = fromProfile(model);
  return { ok: true, text: await printProfile({ ...file, key, name, sandbox: false }) };
}

export type CheckedProfile =
  | { readonly ok: true; readonly key: string; readonly name: string; readonly types: readonly string[] }
  | { readonly ok: false; readonly problems: readonly YamlProblem[] };

/** Everything that is wrong with the text of a profile file, at its line and column. */
export async function checkProfile(text: string): Promise<CheckedProfile> {
  const loaded = await loadProfile(text);
  if (!loaded.ok) return loaded;
  const { key, name, resourceTypes } = loaded.profile;
  return { ok: true, key, name, types: resourceTypes.map((type) => type.name) };
}

/** The JSON Schema of a profile file. */
export function profileSchema(): Readonly<Record<string, unknown>> {
  return profileJsonSchema();
}
