import { activateTenant, changeSettings } from '#applications/tenants/change-settings.ts';
import { pageOfTenants, showTenant } from '#applications/tenants/list-tenants.ts';
import { openTenant } from '#applications/tenants/open-tenant.ts';
import { resumeTenant, suspendTenant } from '#applications/tenants/suspend-tenant.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const tenants: readonly Route[] = [
  route(contract.createTenant, (administrator, { body }) => openTenant(administrator, body)),
  route(contract.listTenants, ({ deps }, { query }) => pageOfTenants(deps, query)),
  route(contract.getTenant, ({ deps }, { params }) => showTenant(deps, params.tenant)),
  route(contract.activateTenant, (administrator, { params }) => activateTenant(administrator, params.tenant)),
  route(contract.suspendTenant, (administrator, { params }) => suspendTenant(administrator, params.tenant)),
  route(contract.resumeTenant, (administrator, { params }) => resumeTenant(administrator, params.tenant)),
  route(contract.setTenant, (administrator, { params, body }) =>
    changeSettings(administrator, params.tenant, body.settings),
  ),
];
