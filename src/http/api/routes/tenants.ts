import { activateTenant, changeSettings } from '#applications/tenants/change-settings.ts';
import { listProfiles } from '#applications/tenants/list-profiles.ts';
import { allTenants, showTenant } from '#applications/tenants/list-tenants.ts';
import { openTenant } from '#applications/tenants/open-tenant.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const tenants: readonly Route[] = [
  route(contract.listProfiles, ({ deps }) => listProfiles(deps)),
  route(contract.createTenant, (administrator, { body }) => openTenant(administrator, body)),
  route(contract.listTenants, async ({ deps }) => ({ tenants: await allTenants(deps) })),
  route(contract.getTenant, ({ deps }, { params }) => showTenant(deps, params.tenant)),
  route(contract.activateTenant, (administrator, { params }) => activateTenant(administrator, params.tenant)),
  route(contract.setTenant, (administrator, { params, body }) =>
    changeSettings(administrator, params.tenant, body.settings),
  ),
];
