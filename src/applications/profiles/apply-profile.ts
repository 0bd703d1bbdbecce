import type { Actor } from '#access/actor.ts';
import { auditWrite } from '#access/audit.ts';
import type { Clock, Random } from '#deps.ts';
import { type CompiledProfile, compileProfile } from '#resources/compile-profile.ts';
import { decodeShape } from '#resources/tenants/decode-shape.ts';
import { extendProfile } from '#resources/tenants/extend-profile.ts';
import { installation } from '#resources/tenants/tenant.ts';
import type { Storage } from '#storage/port.ts';
import { changeSetting, dropSetting } from '#storage/setting-rows.ts';
import type { YamlProblem } from '../config-file/parse-yaml.ts';
import type { FileProblem } from '../config-file/tell-issues.ts';
import { changeProblems } from './change-problems.ts';
import { type LoadedProfile, loadProfile } from './load-profile.ts';
import {
  profileSetting,
  refuseMovedProfile,
  refuseWhileTenants,
  type StoredProfile,
  shapesOf,
  storedProfile,
  tenantsOf,
} from './profile-rows.ts';
import type { ServedProfiles } from './served-profiles.ts';

export interface ApplyDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly served: ServedProfiles;
  /** What is kept of tenants is read again. */
  readonly tenantChanged?: () => void;
}

export type Applied =
  | { readonly ok: true; readonly key: string; readonly name: string; readonly outcome: 'added' | 'changed' | 'same' }
  | { readonly ok: false; readonly problems: readonly YamlProblem[] };

/**
 * Takes a profile from the text of its file, so that it is served from now on, in every process. While tenants have it, only
 * what does them no harm may change. Everything that is wrong is told at its place, and then nothing is changed.
 */
export async function applyProfile(
  deps: ApplyDeps,
  text: string,
  actor: Actor,
  options: { readonly dryRun?: boolean } = {},
): Promise<Applied> {
  const loaded = await loadProfile(text);
  if (!loaded.ok) return loaded;
  const { key, name } = loaded.profile;
  if (deps.served.isOfVersion(key))
    return refused(loaded, [{ path: ['key'], message: `${key} is a profile of Rollcall itself. Take another key.` }]);
  // Whoever takes it, or opens the first tenant, at this very moment: look again.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const before = await storedProfile(deps.storage, key);
    if (before?.text === text) return { ok: true, key, name, outcome: 'same' };
    const { problems, unused } = await harm(deps.storage, before, loaded);
    if (problems.length > 0) return refused(loaded, problems);
    const outcome = before === undefined ? 'added' : 'changed';
    if (options.dryRun === true) return { ok: true, key, name, outcome };
    const changed = Math.max(deps.clock.now(), (before?.changed ?? 0) + 1);
    const setting = {
      name: profileSetting(key),
      value: JSON.stringify(text),
      sealed: null,
      changed,
      changedBy: actor,
    };
    const act = before === undefined ? 'profile.add' : 'profile.change';
    const committed = await deps.storage.commit({
      tenant: installation,
      writes: [
        ...(unused ? refuseWhileTenants(key) : []),
        changeSetting(installation, setting, before?.changed),
        auditWrite(deps.random, {
          tenant: installation,
          actor,
          act,
          object: key,
          before: before === undefined ? undefined : { profile: before.text },
          after: { profile: text },
        }),
      ],
    });
    if (!committed.done) continue;
    await deps.served.renew(key);
    deps.tenantChanged?.();
    return { ok: true, key, name, outcome };
  }
  return refused(loaded, [{ path: ['key'], message: 'Others change this profile at this moment. Try again.' }]);
}

/** What the new state would take from tenants; `unused`: it would, but there are none. */
async function harm(
  storage: Storage,
  before: StoredProfile | undefined,
  { profile }: Extract<LoadedProfile, { ok: true }>,
): Promise<{ readonly problems: readonly FileProblem[]; readonly unused: boolean }> {
  const old = before === undefined ? undefined : await loadProfile(before.text);
  if (old === undefined) return { problems: [], unused: false };
  const after = compileProfile(profile);
  const problems = old.ok ? changeProblems(compileProfile(old.profile), after) : unreadable;
  const tenants = await storage.read(tenantsOf(profile.key, 4));
  if (tenants.length === 0) return { problems: [], unused: problems.length > 0 };
  const inUse = `Tenants have this profile: ${tenants.slice(0, 3).join(', ')}${tenants.length > 3 ? ' and more' : ''}. Take another key, or delete them first.`;
  const harmful = problems.map(({ path, message }) => ({ path, message: `${message} ${inUse}` }));
  return { problems: [...harmful, ...(await ofShapes(storage, after))], unused: false };
}

const unreadable: readonly FileProblem[] = [
  { path: ['key'], message: 'What is stored under this key cannot be read by this version.' },
];

/** Schemas and types that tenants have of their own must go together with the profile. */
async function ofShapes(storage: Storage, { profile }: CompiledProfile): Promise<FileProblem[]> {
  const problems: FileProblem[] = [];
  for (let after = 0, more = true; more; ) {
    const page = await storage.read(shapesOf(profile.key, after, 200));
    for (const { name, shape } of page) {
      try {
        compileProfile(extendProfile(profile, decodeShape(shape)));
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        problems.push({
          path: ['schemas'],
          message: `The tenant ${name} has schemas of its own, and with them: ${why}.`,
        });
      }
    }
    after = page.at(-1)?.tenant ?? after;
    more = page.length === 200 && problems.length === 0;
  }
  return problems;
}

function refused({ place }: Extract<LoadedProfile, { ok: true }>, problems: readonly FileProblem[]): Applied {
  return { ok: false, problems: problems.map(({ path, message }) => ({ ...place(path), message })) };
}

export type Removed =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'unknown' | 'of-version' | 'in-use'; readonly tenants: readonly string[] };

/** Takes a profile away that no tenant has. */
export async function removeProfile(deps: ApplyDeps, key: string, actor: Actor): Promise<Removed> {
  if (deps.served.isOfVersion(key)) return { ok: false, reason: 'of-version', tenants: [] };
  for (;;) {
    const before = await storedProfile(deps.storage, key);
    if (before === undefined) return { ok: false, reason: 'unknown', tenants: [] };
    const committed = await deps.storage.commit({
      tenant: installation,
      writes: [
        ...refuseWhileTenants(key),
        refuseMovedProfile(key, before.changed),
        dropSetting(installation, profileSetting(key)),
        auditWrite(deps.random, {
          tenant: installation,
          actor,
          act: 'profile.remove',
          object: key,
          before: { profile: before.text },
        }),
      ],
    });
    if (!committed.done && committed.refusal === 'in-use')
      return { ok: false, reason: 'in-use', tenants: await deps.storage.read(tenantsOf(key, 4)) };
    if (!committed.done) continue;
    await deps.served.renew(key);
    deps.tenantChanged?.();
    return { ok: true };
  }
}
