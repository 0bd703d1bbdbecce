import type { ApplicationDeps } from '../deps.ts';

/** What a tenant can be. */
export interface ProfilesView {
  /** Whether tenants of sandbox profiles may be opened here. */
  readonly sandboxes: boolean;
  readonly profiles: readonly {
    readonly key: string;
    readonly name: string;
    readonly sandbox: boolean;
    /** What its application calls a credential. */
    readonly credential: string;
  }[];
}

/** The profiles that this version serves, by name. */
export function listProfiles({ profiles, sandbox }: ApplicationDeps): ProfilesView {
  const views = [...profiles.values()].map(({ profile }) => {
    return { key: profile.key, name: profile.name, sandbox: profile.sandbox, credential: profile.credentials.name };
  });
  return { sandboxes: sandbox, profiles: views.sort((one, other) => one.name.localeCompare(other.name, 'en')) };
}
