import { ScimError } from '#scim/error.ts';
import type { Write } from '#storage/port.ts';
import { commitDecision } from './commit-decision.ts';
import { typeNamed } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import { decodeStoredResource } from './decode-stored-resource.ts';
import { findAny } from './find-resource.ts';
import { eraseRecords } from './records.ts';
import { notFound } from './refusals.ts';
import { decidePurge } from './remove-resource.ts';
import { resourceColumns } from './rows/resource-rows.ts';

/**
 * Removes for good what lies in the recycle bin.
 * @throws ScimError 404 when there is none, 409 when it is live: delete it first
 */
export function purgeResource(context: ResourceContext, typeName: string, id: string): Promise<void> {
  return removeForGood(context, typeName, id, 'deleted', []);
}

/**
 * Removes a resource for good whatever state it is in, a user's records too, and gives its unique names free: an act of
 * the application's own support. `writes` belong to the act (its audit row).
 * @throws ScimError 404 when there is none
 */
export function eraseResource(
  context: ResourceContext,
  typeName: string,
  id: string,
  writes: readonly Write[] = [],
): Promise<void> {
  return removeForGood(context, typeName, id, 'any', writes);
}

async function removeForGood(
  context: ResourceContext,
  typeName: string,
  id: string,
  state: 'deleted' | 'any',
  writes: readonly Write[],
): Promise<void> {
  const type = typeNamed(context.profile, typeName);
  await context.queue.run(context.tenant.tenant, id, () =>
    commitDecision(
      context,
      async () => {
        const stored = await findAny(context, type, id);
        if (stored === undefined) throw notFound(context.profile, typeName, id);
        if (state === 'deleted' && stored.deleted === undefined) {
          throw new ScimError(409, `${typeName} ${id} is not deleted. Delete it first, then remove it for good.`);
        }
        const records = state === 'any' && type.name === 'User' ? await eraseRecords(context, id) : [];
        return decidePurge(context, type, stored, 'erased', [...records, ...writes]);
      },
      async () => undefined,
    ),
  );
}

/**
 * Removes for good what was deleted before `before` (milliseconds), at most 500 at a call; concealed resources stay.
 * @returns how many were removed
 */
export async function purgeExpired(context: ResourceContext, before: number): Promise<number> {
  const expired = await context.storage.read({
    sql: `select ${resourceColumns('r')} from resource r
          where r.tenant = ? and r.deleted is not null and r.deleted < ? order by r.deleted limit 500`,
    parameters: [context.tenant.tenant, before],
    decode: decodeStoredResource,
  });
  const { deleteUser, deleteOther } = context.profile.profile.lifecycle;
  const due = expired.filter(({ type }) => (type === 'User' ? deleteUser : deleteOther) === 'recycle');
  for (const { type, id } of due) await purgeResource(context, type, id);
  return due.length;
}
