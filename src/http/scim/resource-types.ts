import { ScimError } from '#scim/error.ts';
import type { ResourceType } from '#scim/schema/definition.ts';
import { jsonReply, type Reply } from '../reply.ts';
import { admission } from './admission.ts';
import type { ScimContext } from './context.ts';
import { listMessage } from './list-message.ts';
import type { Step } from './step.ts';
import { refuseFilter } from './steps/refuse-filter.ts';

/** `GET /ResourceTypes` and `GET /ResourceTypes/{name}` (RFC 7643 §6, RFC 7644 §4). */
export const resourceTypes: readonly Step[] = [...admission, refuseFilter, describeResourceTypes];

function describeResourceTypes(context: ScimContext): Reply {
  const all = context.profile.registry.types.map(({ resourceType }) => resourceType);
  const { id } = context.route;
  if (id === undefined) {
    return jsonReply(200, listMessage(all.map((type) => JSON.stringify(described(context, type))), all.length, 1));
  }
  const found = all.find(({ name }) => name.toLowerCase() === id.toLowerCase());
  if (found === undefined) {
    throw new ScimError(404, `There is no resource type ${id} here: GET /ResourceTypes lists those there are.`);
  }
  return jsonReply(200, JSON.stringify(described(context, found)));
}

function described(context: ScimContext, type: ResourceType): object {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    ...type,
    meta: { resourceType: 'ResourceType', location: `${context.baseUrl}/ResourceTypes/${type.name}` },
  };
}
