import { createTenant } from '#resources/tenants/create-tenant.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { didYouMean } from '../did-you-mean.ts';
import { Refused } from '../refused.ts';
import { type TenantView, viewTenant } from './view-tenant.ts';

/** Opens a tenant of a profile. Stand-ins of somebody's application only where sandboxes are allowed. @throws Refused */
export async function openTenant(
  administrator: Administrator,
  input: { readonly name: string; readonly profile: string },
): Promise<TenantView> {
  const { deps, actor } = administrator;
  const profile = servedProfile(administrator, input.profile);
  const made = await createTenant(deps, {
    name: input.name,
    kind: 'customer',
    profile,
    actor,
    writes: [audited(administrator, installation, 'tenant.create', input.name, undefined, { profile: profile.key })],
  });
  if (!made.ok) {
    const code = made.reason === 'taken' ? 'conflict' : 'invalid';
    throw new Refused(code, made.problem, undefined, { field: 'name' });
  }
  deps.tenantChanged();
  return viewTenant(deps, made.tenant);
}

function servedProfile({ deps }: Administrator, key: string) {
  const served = [...deps.profiles.values()].map(({ profile }) => profile);
  const profile = served.find((each) => each.key === key);
  if (profile === undefined) {
    const keys = served.map((each) => each.key);
    throw new Refused(
      'invalid',
      `There is no profile ${key}.`,
      `${didYouMean(key, keys)}Profiles are ${keys.join(', ')}.`,
    );
  }
  if (!profile.sandbox || deps.sandbox) return profile;
  throw new Refused(
    'forbidden',
    `${profile.name} tenants are sandboxes, and sandboxes are off here.`,
    'Whoever runs Rollcall starts it with --sandbox.',
    { command: 'Start rollcall serve with --sandbox; without a server, give this command --sandbox.' },
  );
}
