import { changeClients, showClients } from '#applications/tenants/clients.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const tenantClients: readonly Route[] = [
  route(contract.getTenantClients, ({ deps }, { params }) => showClients(deps, params.tenant)),
  route(contract.setTenantClients, (administrator, { params, body }) =>
    changeClients(administrator, params.tenant, body),
  ),
];
