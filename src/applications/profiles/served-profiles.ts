import type { Clock, Log } from '#deps.ts';
import { type CompiledProfile, compileProfile } from '#resources/compile-profile.ts';
import type { Profile } from '#resources/profile.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import type { Storage } from '#storage/port.ts';
import type { YamlProblem } from '../config-file/parse-yaml.ts';
import { loadProfile } from './load-profile.ts';
import { type StoredProfile, storedProfile, storedProfiles } from './profile-rows.ts';

/** A profile in the store that this version cannot read. */
export class ProfileUnreadable extends Error {
  override readonly name = 'ProfileUnreadable';
  readonly key: string;
  readonly problems: readonly YamlProblem[];

  constructor(key: string, problems: readonly YamlProblem[]) {
    super(`The profile ${key} in the store cannot be read by this version.`);
    this.key = key;
    this.problems = problems;
  }
}

/** Milliseconds between two looks for a profile that another process may have taken. */
const between = 1000;

/**
 * The profiles that tenants can have: those of this version, and those that were taken from files and stand in the store.
 * Another process may take one; a tenant says which state of its profile it needs, and what is older here is read again.
 */
export class ServedProfiles {
  readonly #deps: { readonly storage: Storage; readonly clock: Clock; readonly log: Log };
  /** Keys that no file may have, served here or not. */
  readonly #ofVersion: ReadonlySet<string>;
  readonly #profiles: Map<string, CompiledProfile>;
  readonly #changed = new Map<string, number>();
  #looked = Number.NEGATIVE_INFINITY;

  constructor(
    deps: { readonly storage: Storage; readonly clock: Clock; readonly log: Log },
    served: Iterable<Profile>,
    ofVersion: Iterable<string>,
  ) {
    this.#deps = deps;
    this.#profiles = new Map([...served].map((profile) => [profile.key, compileProfile(profile)] as const));
    this.#ofVersion = new Set(ofVersion);
  }

  /** By key; it changes with what is taken. */
  get profiles(): ReadonlyMap<string, CompiledProfile> {
    return this.#profiles;
  }

  /** Whether the profile comes with this version and is nobody's to change. */
  isOfVersion(key: string): boolean {
    return this.#ofVersion.has(key);
  }

  /** When a profile of a file was taken, as it is here (ms); undefined: it comes with this version. */
  changedOf(key: string): number | undefined {
    return this.#changed.get(key);
  }

  /** Reads what is in the store. @throws ProfileUnreadable */
  async open(): Promise<void> {
    for (const stored of await storedProfiles(this.#deps.storage)) await this.#take(stored);
  }

  /** Whether a tenant was read that needs another state of its profile than the one that is here. */
  isStale({ profile, profileChanged }: Tenant): boolean {
    return profileChanged !== this.#changed.get(profile);
  }

  /** Reads one profile again: it was taken, changed or removed. What cannot be read stays as it was. */
  async renew(key: string): Promise<void> {
    if (this.#ofVersion.has(key)) return;
    const stored = await storedProfile(this.#deps.storage, key);
    if (stored === undefined) {
      this.#profiles.delete(key);
      this.#changed.delete(key);
      return;
    }
    if (stored.changed === this.#changed.get(key)) return;
    try {
      await this.#take(stored);
    } catch (error) {
      if (!(error instanceof ProfileUnreadable)) throw error;
      this.#deps.log.error('a profile cannot be read', { profile: key, problems: error.problems.length });
    }
  }

  /** Whether another process took a profile of that key; looked for once a second at most, whatever is asked. */
  async appeared(key: string): Promise<boolean> {
    const { storage, clock } = this.#deps;
    if (storage.dialect === 'sqlite' || clock.now() < this.#looked + between) return false;
    this.#looked = clock.now();
    await this.renew(key);
    return this.#profiles.has(key);
  }

  async #take({ key, text, changed }: StoredProfile): Promise<void> {
    const loaded = await loadProfile(text);
    if (!loaded.ok) throw new ProfileUnreadable(key, loaded.problems);
    this.#profiles.set(key, compileProfile(loaded.profile));
    this.#changed.set(key, changed);
  }
}
