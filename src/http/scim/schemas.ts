import { schemaDocument } from '#scim/discovery.ts';
import { ScimError } from '#scim/error.ts';
import { listResponse } from '#scim/list.ts';
import { jsonReply, type Reply } from '../reply.ts';
import { admission } from './admission.ts';
import type { ScimContext } from './context.ts';
import type { Step } from './step.ts';
import { refuseFilter } from './steps/refuse-filter.ts';

/** `GET /Schemas` and `GET /Schemas/{urn}`; the URN in any letter case (RFC 7643 §7, RFC 7644 §4). */
export const schemas: readonly Step[] = [...admission, refuseFilter, describeSchemas];

function describeSchemas(context: ScimContext): Reply {
  const all = context.profile.registry.schemas;
  const { id } = context.route;
  if (id === undefined) {
    const resources = all.map((schema) => JSON.stringify(schemaDocument(schema, context.baseUrl)));
    return jsonReply(200, listResponse({ totalResults: all.length, startIndex: 1, resources }));
  }
  const found = all.find((schema) => schema.id.toLowerCase() === id.toLowerCase());
  if (found === undefined) {
    throw new ScimError(404, `There is no schema ${id} here: GET /Schemas lists those there are.`);
  }
  return jsonReply(200, JSON.stringify(schemaDocument(found, context.baseUrl)));
}
