import type { Tenant } from '#resources/tenants/tenant.ts';
import { createLeniency } from '#scim/habits/leniency.ts';
import { tenantBaseUrl } from '../../public-url.ts';
import type { ScimContext } from '../context.ts';
import { endpointNames, findRoute } from '../find-route.ts';

/**
 * Finds the tenant of the path. A tenant that does not exist, is closed, has another profile or is a sandbox where none
 * may be is left undefined: `authenticate` then answers as it does to a wrong credential, so nobody learns which names exist.
 */
export function resolveTenant(context: ScimContext): undefined | Promise<undefined> {
  const cached = context.deps.tenants.cached(context.tenantName);
  if (cached === undefined) return readTenant(context);
  return admitOrRenew(context, cached);
}

async function readTenant(context: ScimContext): Promise<undefined> {
  const tenant = await context.deps.tenants.read(context.tenantName);
  context.tenantWasRead = true;
  return admitOrRenew(context, tenant);
}

/** Another process may have changed the profile since it was read here. */
function admitOrRenew(context: ScimContext, tenant: Tenant | undefined): undefined | Promise<undefined> {
  const { servedProfiles: served } = context.deps;
  if (tenant?.profile === context.profile.profile.key && served?.isStale(tenant) === true)
    return renewed(context, tenant, served);
  admit(context, tenant);
  return undefined;
}

async function renewed(
  context: ScimContext,
  tenant: Tenant,
  served: NonNullable<ScimContext['deps']['servedProfiles']>,
): Promise<undefined> {
  await served.renew(tenant.profile);
  const profile = context.deps.profiles.get(tenant.profile);
  if (profile === undefined) return;
  context.profile = profile;
  context.route = findRoute(endpointNames(profile.registry), context.method, context.path);
  admit(context, tenant);
}

function admit(context: ScimContext, tenant: Tenant | undefined): void {
  const { profile } = context.profile;
  if (tenant === undefined || tenant.profile !== profile.key || tenant.state === 'closed') return;
  if (profile.sandbox && !context.deps.sandbox) return;
  context.tenant = tenant;
  context.leniency = createLeniency(tenant.clients);
  context.baseUrl = tenantBaseUrl(context.deps.publicUrl(), profile.key, tenant.name, profile.basePath);
}
