import type { Profile } from './profile.ts';

/**
 * `meta.version` of a resource, in the form of its profile: `W/"3"` (RFC 7643 §3.1), plain `56`, or none.
 */
export function versionTag(profile: Profile, version: number): string | undefined {
  switch (profile.meta.version) {
    case 'weak':
      return `W/"${version}"`;
    case 'plain':
      return String(version);
    case 'none':
      return undefined;
  }
}

/** The value of the `ETag` header: like `meta.version`, but always quoted (RFC 9110 §8.8.3). */
export function entityTag(profile: Profile, version: number): string | undefined {
  return profile.meta.version === 'plain' ? `"${version}"` : versionTag(profile, version);
}
