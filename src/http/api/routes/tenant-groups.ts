import { addGroup, changeGroup, changeTenantMember, deleteGroup } from '#applications/tenants/change-groups.ts';
import { groupsOf, membersOf, showTenantGroup } from '#applications/tenants/groups.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const tenantGroups: readonly Route[] = [
  route(contract.listTenantGroups, (administrator, { params, query }) => groupsOf(administrator, params.tenant, query)),
  route(contract.addTenantGroup, (administrator, { params, body }) => addGroup(administrator, params.tenant, body)),
  route(contract.getTenantGroup, (administrator, { params }) =>
    showTenantGroup(administrator, params.tenant, params.group),
  ),
  route(contract.setTenantGroup, (administrator, { params, body }) =>
    changeGroup(administrator, params.tenant, params.group, body),
  ),
  route(contract.deleteTenantGroup, (administrator, { params }) =>
    deleteGroup(administrator, params.tenant, params.group),
  ),
  route(contract.listTenantMembers, (administrator, { params, query }) =>
    membersOf(administrator, params.tenant, params.group, query),
  ),
  route(contract.addTenantMember, (administrator, { params }) =>
    changeTenantMember(administrator, params.tenant, params, 'add'),
  ),
  route(contract.removeTenantMember, (administrator, { params }) =>
    changeTenantMember(administrator, params.tenant, params, 'remove'),
  ),
];
