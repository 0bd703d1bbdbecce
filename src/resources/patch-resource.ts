import type { JsonObject } from '#scim/json.ts';
import { applyPatch } from '#scim/patch/apply-patch.ts';
import { splitMembership } from '#scim/patch/membership.ts';
import type { PatchPath, PatchRequest } from '#scim/patch/operation.ts';
import type { ResolvedPath } from '#scim/path/attribute-path.ts';
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
  { schema, hasMembers, password }: CompiledType,
  before: JsonObject,
  { operations }: PatchRequest,
): Wanted {
  const { membership, rest } = hasMembers ? splitMembership(operations) : { rest: operations };
  const { next } = applyPatch(schema, before, rest, { leniency });
  const removesPassword = operations.some(({ path, value = null }) => isAt(path, password) && value === null);
  return { resource: next, removesPassword, ...(membership === undefined ? {} : { members: membership }) };
}

function isAt(path: PatchPath | undefined, attribute: ResolvedPath | undefined): boolean {
  return attribute !== undefined && path?.path.name.toLowerCase() === attribute.attribute.name.toLowerCase();
}

/** Making a concealed user active brings it back. */
function activates({ active }: CompiledType, { operations }: PatchRequest): boolean {
  return operations.some(({ path, value }) => path?.path.name === active?.attribute.name && value === true);
}
