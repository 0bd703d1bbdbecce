import type { ApplicationDeps } from '../deps.ts';

/** What a tenant can be. */
export interface ProfilesView {
  /** Whether tenants of sandbox profiles may be opened here. */
  readonly sandboxes: boolean;
  readonly profiles: readonly {
    readonly key: string;
    readonly name: string;
    readonly sandbox: boolean;
    /** Taken from a file; else it comes with Rollcall. */
    readonly own: boolean;
    /** What its application calls a credential. */
    readonly credential: string;
  }[];
}

/** The profiles that are served, by name. */
export function listProfiles({ profiles, servedProfiles, sandbox }: ApplicationDeps): ProfilesView {
  const views = [...profiles.values()].map(({ profile }) => {
    const { key, name } = profile;
    const own = !servedProfiles.isOfVersion(key);
    return { key, name, sandbox: profile.sandbox, own, credential: profile.credentials.name };
  });
  return { sandboxes: sandbox, profiles: views.sort((one, other) => one.name.localeCompare(other.name, 'en')) };
}
