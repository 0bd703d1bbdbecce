import { bulk } from './bulk.ts';
import { create } from './create.ts';
import { deleteEndpoint } from './delete.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { me } from './me.ts';
import { methodNotAllowed } from './method-not-allowed.ts';
import { patch } from './patch.ts';
import { replace } from './replace.ts';
import { resourceTypes } from './resource-types.ts';
import type { ScimOperation } from './route.ts';
import { schemas } from './schemas.ts';
import { search } from './search.ts';
import { searchRoot } from './search-root.ts';
import { serviceProviderConfig } from './service-provider-config.ts';
import type { Step } from './step.ts';
import { unknownEndpoint } from './unknown-endpoint.ts';

/** What is done for each operation, step by step. */
export const endpoints: Readonly<Record<ScimOperation, readonly Step[]>> = {
  create,
  list,
  get,
  replace,
  patch,
  delete: deleteEndpoint,
  search,
  searchRoot,
  bulk,
  serviceProviderConfig,
  schemas,
  resourceTypes,
  me,
  methodNotAllowed,
  unknownEndpoint,
};
