import type { Clock } from '#deps.ts';
import type { Storage, Write } from '#storage/port.ts';
import { changeSetting, settingByName } from '#storage/setting-rows.ts';
import type { Tenant } from '../tenants/tenant.ts';
import { decodeRoleMapping } from './decode-role-mapping.ts';
import { roleMappingSetting } from './mapped-roles.ts';
import { noRoleMapping, type RoleMapping } from './role-mapping.ts';

/** The kind of the feed's entry. */
export const rolesMapped = 'roles-mapped';

/** Who changed it, when, and what is committed with it. */
export interface RoleMappingChange {
  readonly wanted: Omit<RoleMapping, 'version'>;
  readonly actor: string;
  /** Asked of the mapping that the commit is guarded by; throws for who saw another one. */
  readonly check: (before: RoleMapping, changed: number, changedBy: string) => void;
  readonly writes: (before: RoleMapping, after: RoleMapping) => readonly Write[];
}

/** Sets a tenant's role mapping and tells the feed; what is the same already is left. Undefined: others were faster five times. */
export async function changeRoleMapping(
  { storage, clock }: { readonly storage: Storage; readonly clock: Clock },
  { tenant, name, created }: Tenant,
  { wanted, actor, check, writes }: RoleMappingChange,
): Promise<RoleMapping | undefined> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const [stored] = await storage.read(settingByName(tenant, roleMappingSetting));
    const before = stored === undefined ? noRoleMapping : decodeRoleMapping(stored.value);
    check(before, stored?.changed ?? created, stored?.changedBy ?? 'somebody else');
    const after = { version: before.version + 1, rules: wanted.rules, otherwise: wanted.otherwise };
    if (JSON.stringify({ ...after, version: before.version }) === JSON.stringify(before)) return before;
    // Two changes of one millisecond are told apart by their time, too.
    const changed = Math.max(clock.now(), (stored?.changed ?? 0) + 1);
    const setting = { name: roleMappingSetting, value: JSON.stringify(after), sealed: null, changed, changedBy: actor };
    const committed = await storage.commit({
      tenant,
      writes: [changeSetting(tenant, setting, stored?.changed), ...writes(before, after)],
      changes: [{ n: 0, id: name, type: 'Tenant', kind: rolesMapped }],
      actor,
    });
    if (committed.done) return after;
    if (committed.refusal !== 'stale') throw new Error(`The role mapping was refused: ${committed.refusal}.`);
  }
  return undefined;
}
