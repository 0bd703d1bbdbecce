import { evaluateExpression } from '#applications/enterprise/evaluate-expression.ts';
import { functionCatalogue } from '#applications/enterprise/function-catalogue.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const expressions: readonly Route[] = [
  route(contract.listFunctions, async () => ({ functions: functionCatalogue() })),
  route(contract.evaluateExpression, (administrator, { params, body }) =>
    evaluateExpression(administrator, params.application, body),
  ),
];
