import type { Profile } from '#resources/profile.ts';
import { tenantBaseUrl } from '../../public-url.ts';
import type { Reply } from '../../reply.ts';
import { apiPage } from './api-page.ts';
import { describeApi } from './describe-api.ts';
import { pageStyle } from './page-style.ts';

/** `/t/{profile}/{tenant}`, with or without a slash behind it; what a tenant can be called. */
const place = /^\/t\/([^/]+)\/([a-z0-9][a-z0-9._-]{0,99})\/?$/i;

/**
 * The page that describes the API of a tenant, from its profile. It is the same whether or not there is a tenant of that name, so it
 * needs no credential and tells nobody which there are. Undefined: the path is no such page.
 */
export async function replyApiPage(
  profiles: ReadonlyMap<string, { readonly profile: Profile }>,
  publicUrl: string,
  path: string,
): Promise<Reply | undefined> {
  const [, key = '', tenant = ''] = place.exec(path)?.map((part) => part.toLowerCase()) ?? [];
  const profile = profiles.get(key)?.profile;
  if (profile === undefined) return undefined;
  const at = (below: string) => tenantBaseUrl(publicUrl, key, tenant, below);
  const { tokenPath } = profile.credentials;
  const body = await apiPage(
    describeApi(profile, at(profile.basePath), tokenPath === undefined ? undefined : at(tokenPath)),
  );
  return { status: 200, headers: await pageHeaders(), body };
}

async function pageHeaders(): Promise<Record<string, string>> {
  const text = new TextEncoder().encode(pageStyle.toString());
  const style = Buffer.from(await crypto.subtle.digest('SHA-256', text)).toString('base64');
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${style}'; frame-ancestors 'none'; base-uri 'none'`,
  };
}
