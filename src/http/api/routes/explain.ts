import { explain as explainObject } from '#applications/explain/explain.ts';
import { explainMembers } from '#applications/explain/explain-members.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const explain: readonly Route[] = [
  route(contract.explain, (administrator, { params, query }) =>
    explainObject(administrator, params.application, query),
  ),
  route(contract.explainMembers, (administrator, { params, query }) =>
    explainMembers(administrator, params.application, query),
  ),
];
