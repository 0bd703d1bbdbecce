import { type JsonObject, own } from '#scim/json.ts';
import { memberIds } from '#scim/patch/membership.ts';
import { normaliseResource } from '#scim/validate.ts';
import { changeResource } from './change-resource.ts';
import type { ResourceContext } from './context.ts';
import type { Preconditions } from './preconditions.ts';
import type { StoredResource } from './stored-resource.ts';

/**
 * Replaces a resource (RFC 7644 §3.5.1): what is left out goes, a group's members too.
 * @throws ScimError 412 for another version than the client wants
 */
export function replaceResource(
  context: ResourceContext,
  type: string,
  id: string,
  input: JsonObject,
  preconditions?: Preconditions,
): Promise<StoredResource> {
  return changeResource(context, {
    type,
    id,
    occasion: 'replace',
    preconditions,
    wanted({ schema, hasMembers }, before) {
      const resource = normaliseResource(schema, input, { current: before, leniency: context.leniency });
      return hasMembers
        ? { resource, members: { add: [], remove: [], replaceWith: memberIds(own(resource, 'members')) } }
        : { resource };
    },
  });
}
