import { installation } from '#resources/tenants/tenant.ts';
import { putSetting, settingByName } from '#storage/setting-rows.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';

const name = 'leaver-retention';

/** Days that the evidence of leavers is kept unless somebody chose: 13 months, so that a yearly audit has its whole year. */
export const usualLeaverDays = 396;

/** How many days it is kept. */
export async function leaverRetention({ storage }: Pick<ApplicationDeps, 'storage'>): Promise<{ days: number }> {
  const [stored] = await storage.read(settingByName(installation, name));
  return { days: stored === undefined ? usualLeaverDays : Number(stored.value) };
}

/** Sets how many days it is kept; older evidence is cut with the next housekeeping. */
export async function setLeaverRetention(administrator: Administrator, days: number): Promise<{ days: number }> {
  const { deps, actor } = administrator;
  const before = await leaverRetention(deps);
  const setting = { name, value: String(days), sealed: null, changed: deps.clock.now(), changedBy: actor };
  await deps.storage.commit({
    tenant: installation,
    writes: [
      putSetting(installation, setting),
      audited(administrator, installation, 'leavers.retention', 'leaver report', before, { days }),
    ],
  });
  return { days };
}
