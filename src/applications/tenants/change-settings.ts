import type { Act } from '#access/acts.ts';
import { clearCredentials } from '#credentials/change-credential.ts';
import { isCleared } from '#credentials/policy.ts';
import { changeTenant } from '#resources/tenants/change-tenant.ts';
import { installation, type Tenant } from '#resources/tenants/tenant.ts';
import { type Json, own } from '#scim/json.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { didYouMean } from '../did-you-mean.ts';
import { Refused } from '../refused.ts';
import { namedCustomer, profileOf } from './named-tenant.ts';
import { checkRegion } from './regions.ts';
import { type TenantView, viewTenant } from './view-tenant.ts';

export type SettingValue = string | number | boolean | null;

/** Support's act that only support may do; it is no setting that an administrator changes. */
const activated = 'activated';

/** Changes settings that the tenant's profile has, keeping their type. @throws Refused */
export async function changeSettings(
  administrator: Administrator,
  name: string,
  settings: Readonly<Record<string, SettingValue>>,
): Promise<TenantView> {
  const { deps } = administrator;
  const tenant = await namedCustomer(deps, name);
  const { settings: known, administrators } = profileOf(deps, tenant).profile;
  for (const [setting, value] of Object.entries(settings)) checkSetting(name, known, setting, value);
  checkRegion(deps, tenant, settings);
  if (isOfTenant(administrator)) checkOwnSettings(administrators?.settings ?? [], Object.keys(settings));
  return store(administrator, tenant, settings, 'tenant.change');
}

/** Support switches SCIM provisioning on. @throws Refused where the tenant's application starts switched on. */
export async function activateTenant(administrator: Administrator, name: string): Promise<TenantView> {
  const { deps } = administrator;
  const tenant = await namedCustomer(deps, name);
  if (own(profileOf(deps, tenant).profile.settings, activated) === undefined) {
    throw new Refused(
      'conflict',
      `${name} needs no activation: a ${tenant.profile} tenant is ready as it is.`,
      'Make a credential and connect the identity provider.',
    );
  }
  return store(administrator, tenant, { [activated]: true }, 'tenant.activate');
}

async function store(
  administrator: Administrator,
  tenant: Tenant,
  settings: Readonly<Record<string, SettingValue>>,
  act: Act,
): Promise<TenantView> {
  const { deps } = administrator;
  const policy = profileOf(deps, tenant).profile.credentials;
  const changed = await changeTenant(
    deps.storage,
    tenant.tenant,
    () => ({ settings }),
    (before, after) => [
      ...(!isCleared(policy, before) && isCleared(policy, after)
        ? clearCredentials(tenant.tenant, deps.clock.now())
        : []),
      audited(administrator, tenant.tenant, act, tenant.name, before.settings, after.settings),
    ],
  );
  deps.credentials.known.forget(tenant.tenant);
  deps.tenantChanged();
  return viewTenant(deps, changed ?? tenant);
}

function isOfTenant({ found }: Administrator): boolean {
  return found !== undefined && found.administrator.tenant !== installation;
}

/** A tenant's own administrators change what the application lets them, not what they subscribed to. */
function checkOwnSettings(own: readonly string[], wanted: readonly string[]): void {
  const other = wanted.find((setting) => !own.includes(setting));
  if (other === undefined) return;
  throw new Refused('forbidden', `${other} comes with the subscription.`, 'Ask who administers this installation.');
}

function checkSetting(
  tenant: string,
  known: Readonly<Record<string, Json | undefined>>,
  name: string,
  value: SettingValue,
) {
  const names = Object.keys(known).filter((each) => each !== activated);
  if (name === activated && Object.hasOwn(known, activated)) {
    throw new Refused('forbidden', `${activated} is support’s to set.`, 'Support sets it on the page of the sandbox.', {
      command: `rollcall tenant activate ${tenant}`,
    });
  }
  if (!names.includes(name)) {
    throw new Refused(
      'invalid',
      `${tenant} has no setting ${name}.`,
      `${didYouMean(name, names)}${names.length === 0 ? 'It has none.' : `It has ${names.join(', ')}.`}`,
    );
  }
  const present = known[name];
  if (present === null || value === null || typeof present === typeof value) return;
  throw new Refused(
    'invalid',
    `${name} takes a ${typeof present}, not ${JSON.stringify(value)}.`,
    'Give a value of that kind, or null for what is usual.',
  );
}
