import type { ReplyOf } from '../../api/contract-types.ts';

/** What the base URL of an application looks like, as Okta's guides write it: `https://yoursubdomain.….com/scim/v1`. */
export function baseUrlForm({ tenantUrl }: Pick<ReplyOf<'getGalleryEntry'>, 'tenantUrl'>): string {
  return tenantUrl.replace('{subdomain}', 'yoursubdomain').replace('{apiUrl}', '{API URL}');
}
