/**
 * The base URL of a tenant's SCIM endpoint as the outside sees it, without a slash at the end. Every URL that is shown
 * (`Location`, `meta.location`, `$ref`) begins with it: never with the Host header, which the client chooses.
 *
 * @param publicUrl the installation's public URL, with or without a path and a slash at the end
 * @param basePath the profile's, `{tenant}` standing for the tenant's name
 */
export function tenantBaseUrl(publicUrl: string, profile: string, tenant: string, basePath: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/t/${profile}/${tenant}${basePath.replaceAll('{tenant}', tenant)}`;
}
