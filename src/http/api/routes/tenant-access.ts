import {
  addTenantAdministrator,
  removeTenantAdministrator,
  resetTenantAdministrator,
  setTenantAdministrator,
  tenantAdministrators,
} from '#applications/tenants/administration/administrators.ts';
import { addRole, removeRole, setRole, showRoles } from '#applications/tenants/administration/change-roles.ts';
import {
  claimTenantLink,
  confirmInTenant,
  lookAtTenantLink,
  showTenantSession,
  signInToTenant,
  signOutOfTenant,
} from '#applications/tenants/administration/session.ts';
import { contract } from '../contract.ts';
import { type Route, route, sessionRoute } from '../route.ts';

/** A tenant's own administrators: coming in, accounts, roles. */
export const tenantAccess: readonly Route[] = [
  route(contract.getTenantSession, (visitor, { params }) => showTenantSession(visitor, params.tenant)),
  sessionRoute(contract.tenantSignIn, (visitor, { params, body }) => signInToTenant(visitor, params.tenant, body)),
  sessionRoute(contract.tenantSignOut, (visitor, { params }) => signOutOfTenant(visitor, params.tenant)),
  route(contract.tenantConfirm, (visitor, { params, body }) => confirmInTenant(visitor, params.tenant, body.password)),
  route(contract.lookAtTenantLink, (visitor, { params, body }) => lookAtTenantLink(visitor, params.tenant, body.token)),
  sessionRoute(contract.claimTenantInvitation, (visitor, { params, body }) =>
    claimTenantLink(visitor, params.tenant, body),
  ),
  route(contract.listTenantAdministrators, async (administrator, { params }) => ({
    administrators: await tenantAdministrators(administrator, params.tenant),
  })),
  route(contract.addTenantAdministrator, (administrator, { params, body }) =>
    addTenantAdministrator(administrator, params.tenant, body),
  ),
  sessionRoute(contract.setTenantAdministrator, (administrator, { params, body }) =>
    setTenantAdministrator(administrator, params.tenant, params.administrator, body),
  ),
  route(contract.resetTenantAdministrator, (administrator, { params }) =>
    resetTenantAdministrator(administrator, params.tenant, params.administrator),
  ),
  route(contract.removeTenantAdministrator, (administrator, { params }) =>
    removeTenantAdministrator(administrator, params.tenant, params.administrator),
  ),
  route(contract.listTenantRoles, (administrator, { params }) => showRoles(administrator, params.tenant)),
  route(contract.addTenantRole, (administrator, { params, body }) => addRole(administrator, params.tenant, body)),
  route(contract.setTenantRole, (administrator, { params, body }) =>
    setRole(administrator, params.tenant, params.role, body),
  ),
  route(contract.removeTenantRole, (administrator, { params }) =>
    removeRole(administrator, params.tenant, params.role),
  ),
];
