import type { Write } from '#storage/port.ts';
import type { Decision } from './commit-decision.ts';
import type { CompiledType } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import { decodeDocument } from './decode-stored-resource.ts';
import type { HookSubject } from './hooks/run-hooks.ts';
import { leaveMemberships } from './leave-memberships.ts';
import { rememberMemberships } from './rows/remembered-rows.ts';
import { countLive, deleteResourceRow, updateResource } from './rows/resource-rows.ts';
import { deleteAttributes, noSideRows, type SideRows, sideRowsOf, writeSideRows } from './rows/side-rows.ts';
import type { StoredResource } from './stored-resource.ts';

/** Removes a resource, live or deleted, for good: `purged` when a client deleted it, `erased` when our own people did so. */
export async function decidePurge(
  context: ResourceContext,
  type: CompiledType,
  stored: StoredResource,
  kind: 'purged' | 'erased',
  writes: readonly Write[] = [],
): Promise<Decision<void>> {
  const { tenant } = context.tenant;
  const leaving = await leaveMemberships(context, stored, type.hasMembers);
  const gone = { n: stored.n, id: stored.id, type: type.name };
  return {
    writes: [
      deleteResourceRow(tenant, stored),
      // A recycled resource has given its names free already, and another may hold them: the number is compared.
      ...writeSideRows(tenant, stored.n, uniqueOnly(type, stored), noSideRows),
      deleteAttributes(tenant, stored.n),
      ...leaving.writes,
      ...(stored.deleted === undefined ? [countLive(tenant, type.name, -1)] : []),
      ...writes,
    ],
    changes: [
      ...leaving.changes,
      // Whoever waits for a deletion hears of it, whether or not he knows of erasures.
      ...(kind === 'erased' && stored.deleted === undefined ? [{ ...gone, kind: 'deleted' }] : []),
      { ...gone, kind },
    ],
    // Of what was deleted before, hooks have heard already.
    ...(stored.deleted === undefined ? { subject: deletion(stored) } : {}),
    result: () => undefined,
  };
}

/** Takes a resource out of sight. Recycling frees its unique names and remembers its memberships; concealing does not. */
export async function decideSoftDelete(
  context: ResourceContext,
  type: CompiledType,
  stored: StoredResource,
  how: 'conceal' | 'recycle',
): Promise<Decision<void>> {
  const { tenant } = context.tenant;
  const now = context.clock.now();
  const after = { ...stored, version: stored.version + 1, modified: now, deleted: now };
  const leaving = await leaveMemberships(context, stored, type.hasMembers);
  const freed = how === 'recycle' ? uniqueOnly(type, stored) : noSideRows;
  return {
    writes: [
      updateResource(tenant, stored, after),
      ...writeSideRows(tenant, stored.n, freed, noSideRows),
      deleteAttributes(tenant, stored.n),
      ...(how === 'recycle' ? rememberMemberships(tenant, stored.n) : []),
      ...leaving.writes,
      countLive(tenant, type.name, -1),
    ],
    changes: [
      ...leaving.changes,
      { n: stored.n, id: stored.id, type: type.name, kind: 'deleted', version: after.version },
    ],
    subject: deletion(stored),
    result: () => undefined,
  };
}

function deletion({ type, id, doc }: StoredResource): HookSubject {
  return { operation: 'delete', type, id, before: doc };
}

/** The attribute rows go by one statement, so only the unique values are named. */
function uniqueOnly(type: CompiledType, stored: StoredResource): SideRows {
  return { attributes: [], unique: sideRowsOf(type, decodeDocument(stored.doc)).unique };
}
