import { retentionDays, setRetention } from '#applications/privacy/retention.ts';
import { changeClients, showClients } from '#applications/tenants/clients.ts';
import { allRequests } from '#applications/tenants/requests/all-requests.ts';
import { requestsOf } from '#applications/tenants/requests/list-requests.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const tenantClients: readonly Route[] = [
  route(contract.getTenantClients, ({ deps }, { params }) => showClients(deps, params.tenant)),
  route(contract.setTenantClients, (administrator, { params, body }) =>
    changeClients(administrator, params.tenant, body),
  ),
  route(contract.listTenantRequests, (administrator, { params, query }) =>
    requestsOf(administrator, params.tenant, query),
  ),
  route(contract.listRequests, ({ deps }, { query }) => allRequests(deps, query)),
  route(contract.getRequestRetention, async ({ deps }) => ({ days: await retentionDays(deps, 'requests') })),
  route(contract.setRequestRetention, async (administrator, { body }) => {
    const { days } = await setRetention(administrator, 'requests', body.days);
    return { days };
  }),
];
