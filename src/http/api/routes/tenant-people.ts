import { addSite, sitesOf } from '#applications/tenants/catalog.ts';
import { addGroup, groupsOf } from '#applications/tenants/groups.ts';
import { addUser, eraseUser, switchUser, usersOf } from '#applications/tenants/people.ts';
import { complete, recordsOf } from '#applications/tenants/records.ts';
import { askSignIn } from '#applications/tenants/sign-in.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const tenantPeople: readonly Route[] = [
  route(contract.listTenantUsers, (administrator, { params, query }) => usersOf(administrator, params.tenant, query)),
  route(contract.addTenantUser, (administrator, { params, body }) =>
    addUser(administrator, params.tenant, body.resource),
  ),
  route(contract.setTenantUser, (administrator, { params, body }) =>
    switchUser(administrator, params.tenant, params.user, body.active),
  ),
  route(contract.eraseTenantUser, (administrator, { params, body }) =>
    eraseUser(administrator, params.tenant, params.user, body.confirm),
  ),
  route(contract.listTenantGroups, (administrator, { params, query }) => groupsOf(administrator, params.tenant, query)),
  route(contract.addTenantGroup, (administrator, { params, body }) =>
    addGroup(administrator, params.tenant, body.displayName),
  ),
  route(contract.listTenantSites, async (administrator, { params }) => ({
    sites: await sitesOf(administrator, params.tenant),
  })),
  route(contract.addTenantSite, (administrator, { params, body }) => addSite(administrator, params.tenant, body.name)),
  route(contract.askSignIn, (administrator, { params, query }) => askSignIn(administrator, params.tenant, query.user)),
  route(contract.listTenantRecords, async (administrator, { params, query }) => ({
    records: await recordsOf(administrator, params.tenant, query.user),
  })),
  route(contract.addTenantRecord, (administrator, { params, body }) =>
    complete(administrator, params.tenant, body.user, body.title),
  ),
];
