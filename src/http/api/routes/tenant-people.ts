import { addSite, removeSite, sitesOf } from '#applications/tenants/catalog.ts';
import { usersOf } from '#applications/tenants/list-people.ts';
import { addUser, changeOwn, deleteUser, eraseUser, switchUser } from '#applications/tenants/people.ts';
import { complete, recordsOf } from '#applications/tenants/records.ts';
import { showTenantUser } from '#applications/tenants/show-person.ts';
import { askSignIn, trySignIn } from '#applications/tenants/sign-in.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const tenantPeople: readonly Route[] = [
  route(contract.listTenantUsers, (administrator, { params, query }) => usersOf(administrator, params.tenant, query)),
  route(contract.getTenantUser, (administrator, { params }) =>
    showTenantUser(administrator, params.tenant, params.user),
  ),
  route(contract.addTenantUser, (administrator, { params, body }) =>
    addUser(administrator, params.tenant, body.resource),
  ),
  route(contract.setTenantUser, (administrator, { params, body }) =>
    switchUser(administrator, params.tenant, params.user, body.active),
  ),
  route(contract.changeTenantUser, (administrator, { params, body }) =>
    changeOwn(administrator, params.tenant, params.user, body.own),
  ),
  route(contract.deleteTenantUser, (administrator, { params }) =>
    deleteUser(administrator, params.tenant, params.user),
  ),
  route(contract.eraseTenantUser, (administrator, { params, body }) =>
    eraseUser(administrator, params.tenant, params.user, body.confirm),
  ),
  route(contract.listTenantSites, async (administrator, { params }) => ({
    sites: await sitesOf(administrator, params.tenant),
  })),
  route(contract.addTenantSite, (administrator, { params, body }) => addSite(administrator, params.tenant, body)),
  route(contract.removeTenantSite, async (administrator, { params }) => ({
    removed: await removeSite(administrator, params.tenant, params.site),
  })),
  route(contract.trySignIn, (administrator, { params, body }) =>
    trySignIn(administrator, params.tenant, body.user, body.password),
  ),
  route(contract.askSignIn, (administrator, { params, query }) => askSignIn(administrator, params.tenant, query.user)),
  route(contract.listTenantRecords, async (administrator, { params, query }) => ({
    records: await recordsOf(administrator, params.tenant, query.user),
  })),
  route(contract.addTenantRecord, (administrator, { params, body }) =>
    complete(administrator, params.tenant, body.user, body.title),
  ),
];
