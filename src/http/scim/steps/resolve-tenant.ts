import type { Tenant } from '#resources/tenants/tenant.ts';
import { createLeniency } from '#scim/habits/leniency.ts';
import { tenantBaseUrl } from '../../public-url.ts';
import type { ScimContext } from '../context.ts';

/**
 * Finds the tenant of the path. A tenant that does not exist, is closed, has another profile or is a sandbox where none
 * may be is left undefined: `authenticate` then answers as it does to a wrong credential, so nobody learns which names exist.
 */
export function resolveTenant(context: ScimContext): undefined | Promise<undefined> {
  const cached = context.deps.tenants.cached(context.tenantName);
  if (cached === undefined) return readTenant(context);
  admit(context, cached);
  return undefined;
}

async function readTenant(context: ScimContext): Promise<undefined> {
  admit(context, await context.deps.tenants.read(context.tenantName));
  context.tenantWasRead = true;
}

function admit(context: ScimContext, tenant: Tenant | undefined): void {
  const { profile } = context.profile;
  if (tenant === undefined || tenant.profile !== profile.key || tenant.state !== 'active') return;
  if (profile.sandbox && !context.deps.sandbox) return;
  context.tenant = tenant;
  context.leniency = createLeniency(tenant.clients);
  context.baseUrl = tenantBaseUrl(context.deps.publicUrl(), profile.key, tenant.name, profile.basePath);
}
