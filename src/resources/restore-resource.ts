import { ScimError } from '#scim/error.ts';
import type { Change, Write } from '#storage/port.ts';
import { activityChanges } from './activity-changes.ts';
import { commitDecision, type Decision } from './commit-decision.ts';
import { type CompiledType, typeNamed } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import { decodeDocument } from './decode-stored-resource.ts';
import { findAny } from './find-resource.ts';
import { membershipChanges } from './membership-change.ts';
import { notFound, takenError } from './refusals.ts';
import { insertMembers } from './rows/membership-rows.ts';
import { rememberedMemberships } from './rows/remembered-rows.ts';
import { countLive, touchGroup, updateResource } from './rows/resource-rows.ts';
import { deleteAttributes, noSideRows, sideRowsOf, writeSideRows } from './rows/side-rows.ts';
import type { StoredResource } from './stored-resource.ts';

/**
 * Brings a resource back from the recycle bin: same id, same content, the memberships it had as far as both ends live.
 * Restoring what is live changes nothing.
 * @throws ScimError 404 when there is none, 409 uniqueness naming the attribute whose value somebody else has taken since
 */
export function restoreResource(context: ResourceContext, typeName: string, id: string): Promise<StoredResource> {
  const type = typeNamed(context.profile, typeName);
  return context.queue.run(context.tenant.tenant, id, () =>
    commitDecision(
      context,
      () => decideRestore(context, type, id),
      async (refusal) => {
        const taken = takenError(context.profile, type, refusal);
        if (taken === undefined) return undefined;
        const why = 'Somebody else has taken the name since. Rename that one, then restore this one again.';
        return new ScimError(taken.status, `${taken.message} ${why}`, { scimType: 'uniqueness' });
      },
    ),
  );
}

async function decideRestore(
  context: ResourceContext,
  type: CompiledType,
  id: string,
): Promise<Decision<StoredResource>> {
  const stored = await findAny(context, type, id);
  if (stored === undefined) throw notFound(context.profile, type.name, id);
  if (stored.deleted === undefined) return { writes: undefined, result: stored };
  // It is in no group while it is deleted; which ones it returns to is seen below.
  const { deleted: _, grouped: __, ...kept } = stored;
  const after = { ...kept, version: stored.version + 1, modified: context.clock.now() };
  const document = decodeDocument(stored.doc);
  const back = await returnToGroups(context, after);
  const { tenant } = context.tenant;
  return {
    writes: [
      updateResource(tenant, stored, after),
      deleteAttributes(tenant, stored.n),
      ...writeSideRows(tenant, stored.n, noSideRows, sideRowsOf(type, document)),
      countLive(tenant, type.name, 1),
      ...back.writes,
    ],
    changes: [
      { n: stored.n, id, type: type.name, kind: 'restored', version: after.version },
      ...activityChanges(context, type, after, { before: undefined, after: document }),
      ...back.changes,
    ],
    subject: { operation: 'restore', type: type.name, id, after: stored.doc },
    result: () => after,
  };
}

async function returnToGroups(
  { storage, tenant: { tenant }, clock }: ResourceContext,
  { n, id, type }: StoredResource,
): Promise<{ readonly writes: Write[]; readonly changes: Change[] }> {
  const groups = await storage.read(rememberedMemberships(tenant, n, 'groups'));
  const members = await storage.read(rememberedMemberships(tenant, n, 'members'));
  const added = members.map((member) => member.n);
  return {
    writes: [
      ...groups.flatMap((group) => [...insertMembers(tenant, group.n, [n]), touchGroup(tenant, group.n, clock.now())]),
      ...insertMembers(tenant, n, added),
    ],
    changes: [
      ...groups.flatMap((group) => membershipChanges(group, { added: [n], removed: [] })),
      ...membershipChanges({ n, id, type }, { added, removed: [] }),
    ],
  };
}
