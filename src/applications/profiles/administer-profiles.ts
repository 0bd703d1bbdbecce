import { refuseFile } from '../config-file/refuse-file.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { didYouMean } from '../did-you-mean.ts';
import { Refused } from '../refused.ts';
import { type Applied, type ApplyDeps, applyProfile, removeProfile } from './apply-profile.ts';
import { fromProfile } from './from-profile.ts';
import { printProfile } from './print-profile.ts';
import { storedProfile } from './profile-rows.ts';

/** A profile as its file says it. */
export interface ProfileView {
  readonly key: string;
  readonly name: string;
  /** Taken from a file; else it comes with Rollcall. */
  readonly own: boolean;
  readonly text: string;
  /** Of one's own: when it was taken, and by whom. */
  readonly changed: string | null;
  readonly changedBy: string | null;
}

/** The text of a profile's file; of one that comes with Rollcall, the file that would say it. @throws Refused `unknown` */
export async function showProfile(deps: ApplicationDeps, key: string): Promise<ProfileView> {
  await deps.servedProfiles.renew(key);
  const found = deps.profiles.get(key);
  if (found === undefined) throw unknownProfile(deps, key);
  const { profile } = found;
  const stored = await storedProfile(deps.storage, key);
  if (stored === undefined) {
    const text = await printProfile(fromProfile(profile));
    return { key, name: profile.name, own: false, text, changed: null, changedBy: null };
  }
  const changed = new Date(stored.changed).toISOString();
  return { key, name: profile.name, own: true, text: stored.text, changed, changedBy: stored.changedBy };
}

export function unknownProfile({ profiles }: ApplicationDeps, key: string): Refused {
  const keys = [...profiles.keys()];
  const message = `There is no profile ${key}.`;
  return new Refused('unknown', message, `${didYouMean(key, keys)}Profiles are ${keys.join(', ')}.`);
}

/** Serves what a file says from now on. @throws Refused `invalid` with everything that is wrong at `line:column` */
export async function takeProfile(
  administrator: Administrator,
  { text, dryRun }: { readonly text: string; readonly dryRun?: boolean | undefined },
): Promise<Omit<Extract<Applied, { ok: true }>, 'ok'>> {
  const applied = await applyProfile(depsOf(administrator.deps), text, administrator.actor, {
    dryRun: dryRun === true,
  });
  if (!applied.ok) throw refuseFile(applied.problems);
  const { key, name, outcome } = applied;
  return { key, name, outcome };
}

/** Takes a profile away that no tenant has. @throws Refused `unknown`, `conflict` */
export async function dropProfile({ deps, actor }: Administrator, key: string): Promise<{ readonly removed: string }> {
  const removed = await removeProfile(depsOf(deps), key, actor);
  if (removed.ok) return { removed: key };
  if (removed.reason === 'unknown') throw unknownProfile(deps, key);
  if (removed.reason === 'of-version')
    throw new Refused(
      'conflict',
      `${key} comes with Rollcall and cannot be removed.`,
      'Only profiles of your own can.',
    );
  const { tenants } = removed;
  const names = `${tenants.slice(0, 3).join(', ')}${tenants.length > 3 ? ' and more' : ''}`;
  throw new Refused(
    'conflict',
    `Tenants have the profile ${key}: ${names}.`,
    'Delete them first; after seven days they are gone.',
  );
}

function depsOf({ storage, clock, random, servedProfiles, tenantChanged }: ApplicationDeps): ApplyDeps {
  return { storage, clock, random, served: servedProfiles, tenantChanged };
}
