import { addSchema, addType, changeSchema, removeSchema, removeType, showShape } from '#applications/tenants/shape.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const tenantShape: readonly Route[] = [
  route(contract.getTenantShape, ({ deps }, { params }) => showShape(deps, params.tenant)),
  route(contract.addTenantSchema, (administrator, { params, body }) => addSchema(administrator, params.tenant, body)),
  route(contract.changeTenantSchema, (administrator, { params, body }) =>
    changeSchema(administrator, params.tenant, body),
  ),
  route(contract.removeTenantSchema, (administrator, { params }) =>
    removeSchema(administrator, params.tenant, params.schema),
  ),
  route(contract.addTenantType, (administrator, { params, body }) => addType(administrator, params.tenant, body.type)),
  route(contract.removeTenantType, (administrator, { params }) =>
    removeType(administrator, params.tenant, params.type),
  ),
];
