import { unmetPrerequisite } from '#credentials/policy.ts';
import type { Profile } from '#resources/profile.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import { type JsonObject, own } from '#scim/json.ts';
import type { ApplicationDeps } from '../deps.ts';
import { addressNote, tenantAddress, tokenAddress } from './tenant-address.ts';

/** A tenant as administrators see it. */
export interface TenantView {
  readonly tenant: string;
  readonly kind: Tenant['kind'];
  readonly profile: string;
  /** What the owner of the application calls this customer. */
  readonly externalId: string | null;
  /** What its application is called. */
  readonly application: string | null;
  /** It stands in for somebody's application. */
  readonly sandbox: boolean;
  /** It has administrators of its own, with screens under `/apps/`. */
  readonly administered: boolean;
  readonly state: string;
  readonly baseUrl: string | null;
  readonly tokenUrl: string | null;
  readonly addressNote: string | null;
  readonly settings: JsonObject;
  /** What its application calls a credential. */
  readonly credential: string | null;
  /** Why SCIM calls are refused now. */
  readonly refusals: readonly string[];
  readonly created: string;
}

export function viewTenant(deps: ApplicationDeps, tenant: Tenant): TenantView {
  const compiled = tenant.kind === 'customer' ? deps.profiles.get(tenant.profile) : undefined;
  const profile = compiled?.profile;
  const url = deps.publicUrl();
  return {
    tenant: tenant.name,
    kind: tenant.kind,
    profile: tenant.profile,
    externalId: tenant.externalId ?? null,
    application: profile?.name ?? null,
    sandbox: profile?.sandbox === true,
    // There are screens for applications of this version only.
    administered: profile?.administrators !== undefined && deps.servedProfiles.isOfVersion(profile.key),
    state: tenant.state,
    baseUrl: profile === undefined ? null : tenantAddress(url, profile, tenant.name),
    tokenUrl: profile === undefined ? null : tokenAddress(url, profile, tenant.name),
    addressNote: profile === undefined ? null : addressNote(deps),
    settings: tenant.settings,
    credential: profile?.credentials.name ?? null,
    refusals: profile === undefined ? [] : refusals(deps, profile, tenant),
    created: new Date(tenant.created).toISOString(),
  };
}

function refusals(deps: ApplicationDeps, profile: Profile, tenant: Tenant): string[] {
  const shut = profile.gates.filter(({ setting, equals }) => (own(tenant.settings, setting) === true) !== equals);
  const unmet = unmetPrerequisite(profile.credentials, tenant);
  return [
    ...(tenant.state === 'closed' ? ['The tenant is closed.'] : []),
    ...(tenant.state === 'suspended' ? ['The tenant is suspended.'] : []),
    ...(profile.sandbox && !deps.sandbox ? ['It is a sandbox, and sandboxes are off: start with --sandbox.'] : []),
    ...shut.map(({ refusal }) => refusal.detail),
    ...(unmet === undefined ? [] : [unmet]),
  ];
}
