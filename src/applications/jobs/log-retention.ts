import { installation } from '#resources/tenants/tenant.ts';
import { putSetting, settingByName } from '#storage/setting-rows.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';

const name = 'log-retention';

/** Days that entries of the log are kept unless somebody chose. */
export const usualLogDays = 30;

/** How many days entries of the provisioning log are kept. */
export async function logRetention({ storage }: Pick<ApplicationDeps, 'storage'>): Promise<{ days: number }> {
  const [stored] = await storage.read(settingByName(installation, name));
  return { days: stored === undefined ? usualLogDays : Number(stored.value) };
}

/** Sets how many days they are kept; older ones are cut with the next housekeeping. */
export async function setLogRetention(administrator: Administrator, days: number): Promise<{ days: number }> {
  const { deps, actor } = administrator;
  const before = await logRetention(deps);
  const setting = { name, value: String(days), sealed: null, changed: deps.clock.now(), changedBy: actor };
  await deps.storage.commit({
    tenant: installation,
    writes: [
      putSetting(installation, setting),
      audited(administrator, installation, 'log.retention', 'provisioning log', before, { days }),
    ],
  });
  return { days };
}
