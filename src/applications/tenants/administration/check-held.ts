import type { TenantPermission } from '#access/tenants/permissions.ts';
import { installation } from '#resources/tenants/tenant.ts';
import type { Administrator } from '../../deps.ts';
import { Refused } from '../../refused.ts';
import { permissionsBy, type TenantRole } from './tenant-roles.ts';

/**
 * An administrator of a tenant gives and takes away only what he has himself: nobody makes himself more than he is. Those of the
 * installation may do so. @throws Refused `forbidden`
 */
export function checkHeld(
  { found }: Administrator,
  roles: readonly TenantRole[],
  permissions: readonly TenantPermission[],
): void {
  if (found === undefined || found.administrator.tenant === installation) return;
  const held = permissionsBy(roles, found.administrator);
  if (permissions.every((permission) => held.includes(permission))) return;
  throw new Refused(
    'forbidden',
    'That role may do more than yours.',
    'Ask an administrator who has all of its permissions.',
  );
}
