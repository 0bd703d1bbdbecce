import { setScopingFilters, showScope } from '#applications/enterprise/scoping-filters.ts';
import { explainScopeOf, testScope } from '#applications/enterprise/test-scope.ts';
import { contract } from '../contract.ts';
import { editorOf } from '../editor-of.ts';
import { type Route, route } from '../route.ts';

export const scope: readonly Route[] = [
  route(contract.getScope, (administrator, { params, query }) =>
    showScope(editorOf(administrator, query), params.application, params.object),
  ),
  route(contract.setScopingFilters, (administrator, { params, query, body }) =>
    setScopingFilters(editorOf(administrator, query), params.application, params.object, body.filters),
  ),
  route(contract.testScope, (administrator, { params, body }) =>
    testScope(administrator, params.application, params.object, body),
  ),
  route(contract.explainScope, (administrator, { params, body }) =>
    explainScopeOf(administrator, params.application, params.object, body),
  ),
];
