import { readFile } from 'node:fs/promises';
import { didYouMean } from '#applications/did-you-mean.ts';
import { type LoadedProfile, loadProfile, profileOfObject } from '#applications/profiles/load-profile.ts';
import { profiles } from '#gallery/profiles.ts';
import type { Profile } from '#resources/profile.ts';
import { StartupError, systemReason } from '../startup-error.ts';
import type { ServiceProviderOptions } from './options.ts';

/** What tenants are: from the gallery, from a file that `rollcall profile init` began, or from the same as an object. @throws StartupError */
export async function profileOf({ profile = 'generic' }: ServiceProviderOptions): Promise<Profile> {
  if (typeof profile !== 'string') return settled('The profile', profileOfObject(profile));
  if (!/[./\\]/.test(profile)) return ofGallery(profile);
  const text = await readFile(profile, 'utf8').catch((error: unknown) => {
    throw refused(
      `The profile ${profile} cannot be read (${systemReason(error)}).`,
      'Name a file that is there; rollcall profile init writes one.',
    );
  });
  return settled(profile, await loadProfile(text));
}

function ofGallery(key: string): Profile {
  const profile = profiles.get(key);
  if (profile?.sandbox === false) return profile;
  const keys = [...profiles.values()].filter(({ sandbox }) => !sandbox).map((each) => each.key);
  throw refused(
    profile === undefined ? `There is no profile ${key}.` : `${profile.name} is a stand-in of somebody's application.`,
    `${didYouMean(key, keys)}Write ${keys.join(', ')}, or the path of a file of your own: ./profile.yaml.`,
  );
}

function settled(name: string, loaded: LoadedProfile): Profile {
  if (loaded.ok) return loaded.profile;
  const found = loaded.problems.map(({ line, column, message }) => `${name}:${line}:${column} ${message}`);
  throw refused(
    `${name} is no profile:\n${found.join('\n')}`,
    'Mend what is named; rollcall profile init writes one that works.',
  );
}

function refused(message: string, advice: string): StartupError {
  return new StartupError('option-refused', message, advice);
}
