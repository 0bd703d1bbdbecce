import { applyConfiguration, diffConfiguration } from '#applications/config-file/apply.ts';
import { exportConfiguration } from '#applications/config-file/export.ts';
import { fileJsonSchema } from '#applications/config-file/file-schema.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const configFile: readonly Route[] = [
  route(contract.exportConfiguration, (administrator, { query }) => exportConfiguration(administrator, query)),
  route(contract.diffConfiguration, (administrator, { body }) => diffConfiguration(administrator, body)),
  route(contract.applyConfiguration, (administrator, { body }) => applyConfiguration(administrator, body)),
  route(contract.getConfigurationSchema, () => fileJsonSchema()),
];
