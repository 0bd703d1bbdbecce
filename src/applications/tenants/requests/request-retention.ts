import { installation } from '#resources/tenants/tenant.ts';
import { putSetting, settingByName } from '#storage/setting-rows.ts';
import { audited } from '../../audited.ts';
import type { Administrator, ApplicationDeps } from '../../deps.ts';

const name = 'request-retention';

/** Days that requests of SCIM clients are kept unless somebody chose. */
export const usualRequestDays = 7;

/** How many of a tenant's requests are kept at most, however young they are. */
export const mostRequests = 100_000;

/** How many days requests of SCIM clients are kept. */
export async function requestRetention({ storage }: Pick<ApplicationDeps, 'storage'>): Promise<{ days: number }> {
  const [stored] = await storage.read(settingByName(installation, name));
  return { days: stored === undefined ? usualRequestDays : Number(stored.value) };
}

/** Sets how many days they are kept; older ones are cut with the next housekeeping. */
export async function setRequestRetention(administrator: Administrator, days: number): Promise<{ days: number }> {
  const { deps, actor } = administrator;
  const before = await requestRetention(deps);
  const setting = { name, value: String(days), sealed: null, changed: deps.clock.now(), changedBy: actor };
  await deps.storage.commit({
    tenant: installation,
    writes: [
      putSetting(installation, setting),
      audited(administrator, installation, 'requests.retention', 'requests of SCIM clients', before, { days }),
    ],
  });
  return { days };
}
