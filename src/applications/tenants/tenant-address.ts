import type { Profile } from '#resources/profile.ts';

/** A tenant's SCIM base URL: what one enters as Tenant URL. No slash at the end. */
export function tenantAddress(publicUrl: string, profile: Profile, name: string): string {
  return `${root(publicUrl, profile, name)}${profile.basePath.replaceAll('{tenant}', name)}`;
}

/** A tenant's token endpoint; null where its application has none. */
export function tokenAddress(publicUrl: string, profile: Profile, name: string): string | null {
  const path = profile.credentials.tokenPath;
  return path === undefined ? null : `${root(publicUrl, profile, name)}${path.replaceAll('{tenant}', name)}`;
}

function root(publicUrl: string, profile: Profile, name: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/t/${profile.key}/${name}`;
}
