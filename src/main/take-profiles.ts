import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemActor } from '#access/actor.ts';
import { type ApplyDeps, applyProfile } from '#applications/profiles/apply-profile.ts';
import { profileOfObject } from '#applications/profiles/load-profile.ts';
import { printObject } from '#applications/profiles/print-profile.ts';
import type { OpenOptions } from './options.ts';
import { StartupError, systemReason } from './startup-error.ts';

/** Below the data folder: profiles that are taken at every start. */
const usualFolder = 'profiles';

interface Given {
  /** What stands before line and column. */
  readonly place: string;
  readonly text: string;
}

/**
 * Takes the profiles of the data folder and those that were named; what is as it was costs nothing.
 *
 * @throws StartupError with everything that is wrong, a line each: `profiles/wiki.yaml:12:5 …`
 */
export async function takeProfiles(
  deps: ApplyDeps,
  options: Pick<OpenOptions, 'data' | 'profileFiles'>,
): Promise<void> {
  const given = [
    ...(await folderOf(join(options.data, usualFolder), false)),
    ...(await Promise.all((options.profileFiles ?? []).map(filesOf))).flat(),
  ];
  const keys = new Map<string, string>();
  for (const { place, text } of given) {
    const applied = await applyProfile(deps, text, systemActor('start'));
    if (!applied.ok) throw refused(applied.problems.map((at) => `${place}:${at.line}:${at.column} ${at.message}`));
    const other = keys.get(applied.key);
    if (other !== undefined) throw refused([`${place} has the key ${applied.key}, and so has ${other}.`]);
    keys.set(applied.key, place);
  }
}

function refused(problems: readonly string[]): StartupError {
  const advice = 'Mend the file, or take it away: what was taken before stays in force.';
  return new StartupError('profile-refused', problems.join('\n'), advice);
}

async function filesOf(profile: string | object): Promise<Given[]> {
  if (typeof profile !== 'string') return [await objectOf(profile)];
  try {
    if ((await stat(profile)).isDirectory()) return await folderOf(profile, true);
    return [{ place: profile, text: await readFile(profile, 'utf8') }];
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw refused([`${profile} cannot be read: ${systemReason(error)}.`]);
  }
}

/** A program's own object is looked at before it becomes a text, so that what is wrong names its path. */
async function objectOf(profile: object): Promise<Given> {
  const found = profileOfObject(profile);
  if (!found.ok) throw refused(found.problems.map(({ message }) => message));
  return { place: 'profile', text: await printObject(profile) };
}

async function folderOf(folder: string, needed: boolean): Promise<Given[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (!needed) return [];
    throw refused([`${folder} cannot be read: ${systemReason(error)}.`]);
  }
  const files = names.filter((name) => /\.ya?ml$/i.test(name)).sort();
  return Promise.all(
    files.map(async (name) => {
      const place = join(folder, name);
      try {
        return { place, text: await readFile(place, 'utf8') };
      } catch (error) {
        throw refused([`${place} cannot be read: ${systemReason(error)}.`]);
      }
    }),
  );
}
