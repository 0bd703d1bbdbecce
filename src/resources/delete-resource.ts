import { changeResource } from './change-resource.ts';
import { commitDecision } from './commit-decision.ts';
import { type CompiledType, typeNamed } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import { findLive } from './find-resource.ts';
import { checkPreconditions, type Preconditions } from './preconditions.ts';
import type { Lifecycle } from './profile.ts';
import { decidePurge, decideSoftDelete } from './remove-resource.ts';
import { withAttributeValue } from './with-attribute-value.ts';

/**
 * What DELETE does (RFC 7644 §3.6) as the profile's lifecycle says: remove, deactivate, conceal, or move to the recycle bin.
 * @throws ScimError 404 when there is none, 412 for another version than the client wants
 */
export async function deleteResource(
  context: ResourceContext,
  typeName: string,
  id: string,
  preconditions: Preconditions = {},
): Promise<void> {
  const type = typeNamed(context.profile, typeName);
  const how = deletion(context.profile.profile.lifecycle, type);
  if (how === 'deactivate') return deactivate(context, type, id, preconditions);
  await context.queue.run(context.tenant.tenant, id, () =>
    commitDecision(
      context,
      async () => {
        const stored = await findLive(context, type, id);
        checkPreconditions(context.profile.profile, stored, preconditions);
        return how === 'delete'
          ? decidePurge(context, type, stored, 'purged')
          : decideSoftDelete(context, type, stored, how);
      },
      async () => undefined,
    ),
  );
}

function deletion(lifecycle: Lifecycle, { name, active }: CompiledType): Lifecycle['deleteUser'] {
  if (name !== 'User') return lifecycle.deleteOther ?? 'delete';
  return lifecycle.deleteUser === 'deactivate' && active === undefined ? 'delete' : lifecycle.deleteUser;
}

async function deactivate(
  context: ResourceContext,
  { name, active }: CompiledType,
  id: string,
  preconditions: Preconditions,
): Promise<void> {
  await changeResource(context, {
    type: name,
    id,
    occasion: 'delete',
    preconditions,
    wanted: (_type, before) => ({
      resource: active === undefined ? before : withAttributeValue(before, active, false),
    }),
  });
}
