import { resourceTypeDocument } from '#scim/discovery.ts';
import { ScimError } from '#scim/error.ts';
import { listResponse } from '#scim/list.ts';
import { jsonReply, type Reply } from '../reply.ts';
import { admission } from './admission.ts';
import type { ScimContext } from './context.ts';
import type { Step } from './step.ts';
import { refuseFilter } from './steps/refuse-filter.ts';

/** `GET /ResourceTypes` and `GET /ResourceTypes/{name}` (RFC 7643 §6, RFC 7644 §4). */
export const resourceTypes: readonly Step[] = [...admission, refuseFilter, describeResourceTypes];

function describeResourceTypes(context: ScimContext): Reply {
  const { types } = context.profile.registry;
  const { id } = context.route;
  if (id === undefined) {
    const resources = types.map(({ resourceType }) =>
      JSON.stringify(resourceTypeDocument(resourceType, context.baseUrl)),
    );
    return jsonReply(200, listResponse({ totalResults: types.length, startIndex: 1, resources }));
  }
  const found = types.find(({ resourceType }) => resourceType.id.toLowerCase() === id.toLowerCase());
  if (found === undefined) {
    throw new ScimError(404, `There is no resource type ${id} here: GET /ResourceTypes lists those there are.`);
  }
  return jsonReply(200, JSON.stringify(resourceTypeDocument(found.resourceType, context.baseUrl)));
}
