import type { JsonObject } from '#scim/json.ts';
import { applyPatch } from '#scim/patch/apply-patch.ts';
import { splitMembership } from '#scim/patch/membership.ts';
import type { PatchRequest } from '#scim/patch/operation.ts';
import { changeResource, type Wanted } from './change-resource.ts';
import { type CompiledType, typeNamed } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import type { Preconditions } from './preconditions.ts';
import { revive } from './revive-concealed.ts';
import type { StoredResource } from './stored-resource.ts';

/**
 * Applies a PATCH (RFC 7644 §3.5.2), all operations or none. A PATCH that alters nothing writes nothing. A group's members
 * are never loaded for it.
 * @throws ScimError 412 for another version than the client wants
 */
export async function patchResource(
  context: ResourceContext,
  type: string,
  id: string,
  request: PatchRequest,
  preconditions?: Preconditions,
): Promise<StoredResource> {
  const compiledType = typeNamed(context.profile, type);
  if (context.profile.profile.lifecycle.deleteUser === 'conceal' && activates(compiledType, request)) {
    const revived = await revive(
      context,
      compiledType,
      id,
      (before) => patched(context, compiledType, before, request).resource,
    );
    if (revived !== undefined) return revived;
  }
  return changeResource(context, {
    type,
    id,
    occasion: 'patch',
    preconditions,
    wanted: (compiled, before) => patched(context, compiled, before, request),
  });
}

function patched(
  { leniency }: ResourceContext,
  { schema, hasMembers }: CompiledType,
  before: JsonObject,
  { operations }: PatchRequest,
): Wanted {
  const { membership, rest } = hasMembers ? splitMembership(operations) : { rest: operations };
  const { next } = applyPatch(schema, before, rest, { leniency });
  return membership === undefined ? { resource: next } : { resource: next, members: membership };
}

/** Making a concealed user active brings it back. */
function activates({ active }: CompiledType, { operations }: PatchRequest): boolean {
  return operations.some(({ path, value }) => path?.path.name === active?.attribute.name && value === true);
}
