import type { Clock } from '#deps.ts';
import type { Storage, Write } from '#storage/port.ts';
import type { Profile } from '../profile.ts';
import { usualClients } from './client-policy.ts';
import { encodeSettings } from './decode-tenant.ts';
import { installation, type Tenant, type TenantKind } from './tenant.ts';
import { problemOfTenantName } from './tenant-name.ts';

export interface NewTenant {
  readonly name: string;
  readonly kind: TenantKind;
  readonly profile: Profile;
  /** What the owner calls this customer. */
  readonly externalId?: string;
  readonly actor?: string;
  /** Statements that belong to the act, such as its audit row. */
  readonly writes?: readonly Write[];
}

export type TenantCreated =
  | { readonly ok: true; readonly tenant: Tenant }
  | { readonly ok: false; readonly reason: 'name' | 'taken' | 'profile-moved'; readonly problem: string };

/**
 * Makes a tenant with its feed row; settings and catalogs are those that its profile starts with.
 * Its number is the next of the installation's feed.
 */
export async function createTenant(
  deps: { readonly storage: Storage; readonly clock: Clock },
  input: NewTenant,
): Promise<TenantCreated> {
  const problem = problemOfTenantName(input.name);
  if (problem !== undefined) return { ok: false, reason: 'name', problem };
  const tenant: Omit<Tenant, 'tenant'> = {
    name: input.name,
    kind: input.kind,
    profile: input.profile.key,
    ...(input.externalId === undefined ? {} : { externalId: input.externalId }),
    state: 'active',
    settings: input.profile.settings,
    catalogs: input.profile.catalogs,
    clients: input.profile.clients ?? usualClients,
    shape: '',
    created: deps.clock.now(),
  };
  const committed = await deps.storage.commit({
    tenant: installation,
    writes: [...tenantWrites(tenant), ...(input.writes ?? [])],
    changes: [{ n: { seq: 0 }, id: input.name, type: 'Tenant', kind: 'created' }],
    ...(input.actor === undefined ? {} : { actor: input.actor }),
  });
  if (committed.done) return { ok: true, tenant: { tenant: committed.seq, ...tenant } };
  const { refusal } = committed;
  if (refusal === 'profile-moved')
    return { ok: false, reason: refusal, problem: `The profile ${input.profile.key} changes at this moment.` };
  return {
    ok: false,
    reason: 'taken',
    problem: `A tenant named "${input.name}" exists already. Choose another name.`,
  };
}

function tenantWrites(tenant: Omit<Tenant, 'tenant'>): Write[] {
  return [
    {
      sql: `insert into tenant (tenant, name, kind, profile, external, state, settings, created)
            values (?, ?, ?, ?, ?, ?, ?, ?)`,
      parameters: [
        { seq: 0 },
        tenant.name,
        tenant.kind,
        tenant.profile,
        tenant.externalId ?? '',
        tenant.state,
        encodeSettings(tenant),
        tenant.created,
      ],
      refusal: 'taken',
    },
    { sql: 'insert into feed (tenant, seq, oldest) values (?, 0, 0)', parameters: [{ seq: 0 }] },
  ];
}
