import { exportSchema } from '#applications/graph-schema/export-schema.ts';
import { importSchema } from '#applications/graph-schema/import-schema.ts';
import { contract } from '../contract.ts';
import { editorOf } from '../editor-of.ts';
import { type Route, route } from '../route.ts';

export const graphSchema: readonly Route[] = [
  route(contract.exportSchema, (administrator, { params, query }) =>
    exportSchema(editorOf(administrator, query), params.application),
  ),
  route(contract.importSchema, (administrator, { params, body }) =>
    importSchema(administrator, params.application, body),
  ),
];
