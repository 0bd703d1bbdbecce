import { setScopingFilters, showScope } from '#applications/enterprise/scoping-filters.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const scope: readonly Route[] = [
  route(contract.getScope, ({ deps }, { params }) => showScope(deps, params.application, params.object)),
  route(contract.setScopingFilters, (administrator, { params, body }) =>
    setScopingFilters(administrator, params.application, params.object, body.filters),
  ),
];
