import { createTenant } from '#resources/tenants/create-tenant.ts';
import { findTenantByExternalId } from '#resources/tenants/find-tenant.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { didYouMean } from '../did-you-mean.ts';
import { refuseMovedProfile } from '../profiles/profile-rows.ts';
import { Refused } from '../refused.ts';
import { type TenantView, viewTenant } from './view-tenant.ts';

export interface TenantWanted {
  readonly name: string;
  readonly profile: string;
  /** What the owner of the application calls this customer. */
  readonly externalId?: string | undefined;
}

/**
 * Opens a tenant of a profile. Stand-ins of somebody's application only where sandboxes are allowed. A backend may repeat
 * itself: where a tenant stands for that customer already, that one is the answer.
 * @throws Refused
 */
export async function openTenant(
  administrator: Administrator,
  input: TenantWanted,
): Promise<TenantView & { readonly opened: boolean }> {
  const { deps, actor } = administrator;
  for (let attempt = 0; ; attempt += 1) {
    await deps.servedProfiles.renew(input.profile);
    const profile = servedProfile(administrator, input.profile);
    const present = await presentTenant(administrator, input);
    if (present !== undefined) return { ...present, opened: false };
    const changed = deps.servedProfiles.changedOf(profile.key);
    const made = await createTenant(deps, {
      name: input.name,
      kind: 'customer',
      profile,
      ...(input.externalId === undefined ? {} : { externalId: input.externalId }),
      actor,
      writes: [
        ...(changed === undefined ? [] : [refuseMovedProfile(profile.key, changed)]),
        audited(administrator, installation, 'tenant.create', input.name, undefined, {
          profile: profile.key,
          ...(input.externalId === undefined ? {} : { externalId: input.externalId }),
        }),
      ],
    });
    if (made.ok) {
      deps.tenantChanged();
      return {
        ...viewTenant(deps, { ...made.tenant, ...(changed === undefined ? {} : { profileChanged: changed }) }),
        opened: true,
      };
    }
    // Somebody was faster with the same customer, or the profile changed meanwhile.
    const again = made.reason === 'profile-moved' || (made.reason === 'taken' && input.externalId !== undefined);
    if (again && attempt < 2) continue;
    const code = made.reason === 'name' ? 'invalid' : 'conflict';
    throw new Refused(code, made.problem, 'Choose another name: small letters, digits and hyphens.', { field: 'name' });
  }
}

/** The tenant that stands for the customer already. @throws Refused `conflict` when it has another name */
async function presentTenant(
  { deps }: Administrator,
  { name, profile, externalId }: TenantWanted,
): Promise<TenantView | undefined> {
  if (externalId === undefined) return undefined;
  const found = await findTenantByExternalId(deps.storage, profile, externalId);
  if (found === undefined) return undefined;
  if (found.state === 'closed')
    throw new Refused(
      'conflict',
      `The tenant ${found.name} of the customer ${externalId} is being deleted.`,
      'Restore it.',
      {
        command: `rollcall tenant restore ${found.name}`,
      },
    );
  if (found.name === name) return viewTenant(deps, found);
  throw new Refused(
    'conflict',
    `The customer ${externalId} has the tenant ${found.name} already, not ${name}.`,
    `Use ${found.name}, or another externalId.`,
    { field: 'externalId' },
  );
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
