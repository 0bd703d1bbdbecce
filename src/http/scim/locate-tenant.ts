import type { Profile } from '#resources/profile.ts';
import { decodeSegment } from '../url-parts.ts';

/** Where a request goes: to SCIM or to the token endpoint of a tenant. */
export interface Located {
  readonly profile: string;
  /** As written in the path; nobody has asked yet whether it exists. */
  readonly tenant: string;
  readonly service: 'scim' | 'token';
  /** Behind the SCIM base path. */
  readonly path: string;
}

/**
 * Reads `/t/{profile}/{tenant}` and the profile's own base path (or an alias of it) from a path. Undefined when the path is
 * none of these; that tells nothing about which tenants exist.
 */
export function locateTenant(
  profiles: ReadonlyMap<string, { readonly profile: Profile }>,
  path: string,
): Located | undefined {
  const afterProfile = path.indexOf('/', 3);
  if (afterProfile === -1) return undefined;
  const key = path.slice(3, afterProfile).toLowerCase();
  const profile = profiles.get(key)?.profile;
  if (profile === undefined) return undefined;
  const nameEnd = path.indexOf('/', afterProfile + 1);
  const tenant = decodeSegment(path.slice(afterProfile + 1, nameEnd === -1 ? path.length : nameEnd))?.toLowerCase();
  if (tenant === undefined || tenant === '' || nameEnd === -1) return undefined;
  const rest = path.slice(nameEnd);
  const service = serviceOf(profile, tenant, rest);
  return service === undefined ? undefined : { profile: key, tenant, ...service };
}

function serviceOf(profile: Profile, tenant: string, rest: string): Pick<Located, 'service' | 'path'> | undefined {
  const tokenPath = profile.credentials.tokenPath;
  if (tokenPath !== undefined && behind(rest, tokenPath) !== undefined) return { service: 'token', path: '' };
  // The longest first: an alias may be the beginning of the base path.
  let longest: { readonly length: number; readonly path: string } | undefined;
  for (const base of [profile.basePath, ...(profile.basePathAliases ?? [])]) {
    const prefix = base.includes('{tenant}') ? base.replaceAll('{tenant}', tenant) : base;
    const path = behind(rest, prefix);
    if (path !== undefined && prefix.length > (longest?.length ?? -1)) longest = { length: prefix.length, path };
  }
  return longest === undefined ? undefined : { service: 'scim', path: longest.path };
}

/** What follows `prefix` (any letter case) in `path`; undefined when it does not begin with it at a segment's end. */
function behind(path: string, prefix: string): string | undefined {
  if (path.length < prefix.length) return undefined;
  const start = path.slice(0, prefix.length);
  if (start !== prefix && start.toLowerCase() !== prefix.toLowerCase()) return undefined;
  const rest = path.slice(prefix.length);
  return rest === '' || rest.startsWith('/') ? rest : undefined;
}
