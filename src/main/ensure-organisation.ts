import type { Clock } from '#deps.ts';
import { directoryProfile } from '#resources/directory-profile.ts';
import { createTenant } from '#resources/tenants/create-tenant.ts';
import { findTenant } from '#resources/tenants/find-tenant.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import type { Storage } from '#storage/port.ts';

/** The name of the tenant that holds the directory, the enterprise applications and their jobs. */
const organisation = 'organisation';

/** The organisation, made at the first start. */
export async function ensureOrganisation(storage: Storage, clock: Clock): Promise<Tenant> {
  const found = await findTenant(storage, organisation);
  if (found !== undefined) return found;
  const made = await createTenant(
    { storage, clock },
    { name: organisation, kind: 'organisation', profile: directoryProfile, actor: 'system:start' },
  );
  if (made.ok) return made.tenant;
  const other = await findTenant(storage, organisation);
  if (other !== undefined) return other;
  throw new Error(`The organisation could not be made: ${made.problem}`);
}
