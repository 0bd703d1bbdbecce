import { type JsonObject, own } from '#scim/json.ts';
import { memberIds } from '#scim/patch/membership.ts';
import { normaliseResource } from '#scim/validate.ts';
import { changeResource } from './change-resource.ts';
import type { ResourceContext } from './context.ts';
import type { StoredResource } from './stored-resource.ts';

/**
 * Replaces a resource (RFC 7644 §3.5.1): what is left out goes, a group's members too.
 * @param precondition the value of `If-Match`
 */
export function replaceResource(
  context: ResourceContext,
  type: string,
  id: string,
  input: JsonObject,
  precondition?: string,
): Promise<StoredResource> {
  return changeResource(context, {
    type,
    id,
    occasion: 'replace',
    ...(precondition === undefined ? {} : { precondition }),
    wanted({ schema, hasMembers }, before) {
      const resource = normaliseResource(schema, input, { current: before, onHabits: context.onHabits });
      return hasMembers
        ? { resource, members: { add: [], remove: [], replaceWith: memberIds(own(resource, 'members')) } }
        : { resource };
    },
  });
}
