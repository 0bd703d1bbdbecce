import { anyOfSource, forgetSource } from '#events/receivers/delivery-rows.ts';
import { listTenants } from '#resources/tenants/find-tenant.ts';
import { installation, type Tenant } from '#resources/tenants/tenant.ts';
import { turnOfEventLoop } from '#resources/turn-of-event-loop.ts';
import { settingByName } from '#storage/setting-rows.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { decodeCells } from './decode-cells.ts';
import { deletionSetting } from './delete-tenant.ts';
import { writtenAnew } from './erase-subject.ts';
import type { PersonalTable } from './personal-table.ts';
import { personalTables } from './personal-tables.ts';
import { keyOf } from './walk-table.ts';

/** Rows a commit. */
const slice = 1000;

/** These go in the last commit: until then the tenant is known as one that is being deleted, and a crash loses nothing. */
const last = new Set(['setting', 'feed', 'tenant', 'chain']);

/** Deletes everything of the tenants whose days of grace are over, in slices. @returns their names */
export async function purgeTenants(administrator: Administrator): Promise<readonly string[]> {
  const { deps } = administrator;
  const purged: string[] = [];
  for (let after = 0; ; ) {
    const tenants = await listTenants(deps.storage, { after });
    for (const tenant of tenants.filter(({ state }) => state === 'closed')) {
      const [setting] = await deps.storage.read(settingByName(tenant.tenant, deletionSetting));
      if (setting === undefined || Number(setting.value) > deps.clock.now()) continue;
      await purgeTenant(administrator, tenant);
      purged.push(tenant.name);
    }
    const end = tenants.at(-1);
    if (end === undefined || tenants.length < 1000) break;
    after = end.tenant;
  }
  if (purged.length > 0) {
    deps.tenantChanged();
    await deps.storage.compact(writtenAnew);
  }
  return purged;
}

async function purgeTenant(administrator: Administrator, { tenant, name }: Tenant): Promise<void> {
  const { deps } = administrator;
  await deps.writeTraces();
  for (const table of personalTables) if (!last.has(table.table)) await emptyTable(administrator, tenant, table);
  await forgetEvents(administrator, tenant);
  await deps.storage.commit({
    tenant,
    writes: [...last].map((table) => ({ sql: `delete from ${table} where tenant = ?`, parameters: [tenant] })),
  });
  await deps.storage.commit({
    tenant: installation,
    writes: [audited(administrator, installation, 'tenant.purge', name)],
  });
}

/** What receivers of the installation were told of the tenant lies with them. */
async function forgetEvents({ deps: { storage } }: Administrator, tenant: number): Promise<void> {
  do {
    await storage.commit({ tenant: installation, writes: [...forgetSource(tenant, slice)] });
    await turnOfEventLoop();
  } while ((await storage.read(anyOfSource(tenant))).length > 0);
}

async function emptyTable({ deps }: Administrator, tenant: number, table: PersonalTable): Promise<void> {
  const { storage } = deps;
  const key = table.key.join(', ');
  for (;;) {
    const [end] =
      table.key.length === 0
        ? []
        : await storage.read({
            sql: `select ${key} from ${table.table} where tenant = ? order by ${key} limit 1 offset ${slice - 1}`,
            parameters: [tenant],
            decode: decodeCells,
          });
    const upTo = end === undefined ? '' : ` and (${key}) <= (${table.key.map(() => '?').join(', ')})`;
    await storage.commit({
      tenant,
      writes: [
        {
          sql: `delete from ${table.table} where tenant = ?${upTo}`,
          parameters: [tenant, ...(end === undefined ? [] : keyOf(table, end))],
        },
      ],
    });
    if (end === undefined) return;
    await turnOfEventLoop();
  }
}
