import { setRoleMapping, showRoleMapping } from '#applications/tenants/roles/role-mapping.ts';
import { roleOf, rolesOfUsers } from '#applications/tenants/roles/user-roles.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const roleMapping: readonly Route[] = [
  route(contract.getRoleMapping, ({ deps }, { params }) => showRoleMapping(deps, params.tenant)),
  route(contract.setRoleMapping, (administrator, { params, body }) =>
    setRoleMapping(administrator, params.tenant, body),
  ),
  route(contract.getUserRole, (administrator, { params }) => roleOf(administrator, params.tenant, params.user)),
  route(contract.listUserRoles, (administrator, { params, query }) =>
    rolesOfUsers(administrator, params.tenant, query),
  ),
];
