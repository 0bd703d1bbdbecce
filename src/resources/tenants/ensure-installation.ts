import type { Clock } from '#deps.ts';
import type { Storage } from '#storage/port.ts';
import { encodeSettings } from './decode-tenant.ts';
import { installation } from './tenant.ts';

/** Makes tenant 0 and its feed row unless they are there; to be called once before anything else is written. */
export async function ensureInstallation(storage: Storage, clock: Clock): Promise<void> {
  const present = await storage.read({
    sql: 'select tenant from feed where tenant = ?',
    parameters: [installation],
    decode: () => true,
  });
  if (present.length > 0) return;
  await storage.commit({
    tenant: installation,
    writes: [
      {
        sql: 'insert into feed (tenant, seq, oldest) values (?, 0, 0) on conflict (tenant) do nothing',
        parameters: [installation],
      },
      {
        sql: `insert into tenant (tenant, name, kind, profile, state, settings, created) values (?, ?, ?, ?, ?, ?, ?)
              on conflict (tenant) do nothing`,
        parameters: [
          installation,
          // A space keeps the name out of reach of every name that a tenant may have.
          'the installation',
          'organisation',
          '',
          'active',
          encodeSettings({ settings: {}, catalogs: {} }),
          clock.now(),
        ],
      },
    ],
  });
}
