import { ScimError } from '#scim/error.ts';
import type { Schema } from '#scim/schema/definition.ts';
import { jsonReply, type Reply } from '../reply.ts';
import { admission } from './admission.ts';
import type { ScimContext } from './context.ts';
import { listMessage } from './list-message.ts';
import type { Step } from './step.ts';
import { refuseFilter } from './steps/refuse-filter.ts';

/** `GET /Schemas` and `GET /Schemas/{urn}`; the URN in any letter case (RFC 7643 §7, RFC 7644 §4). */
export const schemas: readonly Step[] = [...admission, refuseFilter, describeSchemas];

function describeSchemas(context: ScimContext): Reply {
  const all = context.profile.registry.schemas;
  const { id } = context.route;
  if (id === undefined) {
    return jsonReply(200, listMessage(all.map((schema) => JSON.stringify(described(context, schema))), all.length, 1));
  }
  const found = all.find((schema) => schema.id.toLowerCase() === id.toLowerCase());
  if (found === undefined) throw new ScimError(404, `There is no schema ${id} here: GET /Schemas lists those there are.`);
  return jsonReply(200, JSON.stringify(described(context, found)));
}

function described(context: ScimContext, schema: Schema): object {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    ...schema,
    meta: { resourceType: 'Schema', location: `${context.baseUrl}/Schemas/${schema.id}` },
  };
}
