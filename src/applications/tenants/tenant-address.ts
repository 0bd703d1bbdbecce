import type { Profile } from '#resources/profile.ts';
import type { ApplicationDeps } from '../deps.ts';

/** A tenant's SCIM base URL: what one enters as Tenant URL. No slash at the end. */
export function tenantAddress(publicUrl: string, profile: Profile, name: string): string {
  return `${root(publicUrl, profile, name)}${profile.basePath.replaceAll('{tenant}', name)}`;
}

/** A word on addresses that nobody serves yet; null for those where somebody does, or did. */
export function addressNote({ served, publicUrl }: Pick<ApplicationDeps, 'served' | 'publicUrl'>): string | null {
  if (served) return null;
  return `Nothing was served from this data folder yet: ${publicUrl()} is the default. Start rollcall serve, and look again.`;
}

/** A tenant's token endpoint; null where its application has none. */
export function tokenAddress(publicUrl: string, profile: Profile, name: string): string | null {
  const path = profile.credentials.tokenPath;
  return path === undefined ? null : `${root(publicUrl, profile, name)}${path.replaceAll('{tenant}', name)}`;
}

function root(publicUrl: string, profile: Profile, name: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/t/${profile.key}/${name}`;
}
