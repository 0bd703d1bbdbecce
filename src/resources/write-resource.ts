import { changedPaths } from '#scim/changed-paths.ts';
import type { JsonObject } from '#scim/json.ts';
import type { Change, Write } from '#storage/port.ts';
import { activityChanges } from './activity-changes.ts';
import type { Decision } from './commit-decision.ts';
import type { CompiledType } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import type { HookOperation } from './hooks/hook.ts';
import { type MembershipChange, membershipChanges, membershipWrites } from './membership-change.ts';
import { changedOwnAttributes } from './own-attributes.ts';
import type { Document } from './prepare-document.ts';
import { keepPassword } from './rows/password-rows.ts';
import { resourceByNumber, touchGroup, updateResource } from './rows/resource-rows.ts';
import { sideRowsOf, writeSideRows } from './rows/side-rows.ts';
import type { StoredResource } from './stored-resource.ts';

/** A resource as it is, and as it shall be. */
export interface ResourceChange {
  readonly stored: StoredResource;
  readonly operation: HookOperation;
  readonly before: JsonObject;
  readonly after: Document;
  readonly members: MembershipChange;
  /** True: the version is compared even when only members change, because the client named one. */
  readonly compared: boolean;
}

/** Statements and changes that turn the one into the other; a change that alters nothing writes nothing. */
export function decideWrite(
  context: ResourceContext,
  type: CompiledType,
  change: ResourceChange,
): Decision<StoredResource> {
  const { stored, members } = change;
  const { before } = change;
  const { resource } = change.after;
  const paths = [
    ...changedPaths(type.schema, before, resource),
    ...changedOwnAttributes(type, before, resource),
    // A hash does not tell whether it is of the same password.
    ...(change.after.password === undefined ? [] : ['password']),
  ];
  const moved = members.added.length + members.removed.length > 0;
  if (paths.length === 0 && !moved) return { writes: undefined, result: stored };
  const after = { ...stored, version: stored.version + 1, modified: context.clock.now(), doc: change.after.doc };
  const { tenant } = context.tenant;
  return {
    writes: [
      ...(paths.length > 0 || change.compared
        ? documentWrites(tenant, type, change, after)
        : [touchGroup(tenant, stored.n, after.modified)]),
      ...membershipWrites(tenant, stored.n, members),
    ],
    changes: [
      ...(paths.length === 0 ? [] : [updated(after, paths)]),
      ...activityChanges(context, type, after, { before, after: resource }),
      ...membershipChanges(stored, members),
    ],
    subject: {
      operation: change.operation,
      type: type.name,
      id: stored.id,
      before: stored.doc,
      after: after.doc,
      paths,
      members,
    },
    result: async () => (moved ? await reread(context, after) : after),
  };
}

function documentWrites(
  tenant: number,
  type: CompiledType,
  { stored, before, after: { resource, password } }: ResourceChange,
  after: StoredResource,
): Write[] {
  return [
    updateResource(tenant, stored, after),
    ...writeSideRows(tenant, stored.n, sideRowsOf(type, before, resource), sideRowsOf(type, resource, before)),
    ...(password === undefined ? [] : keepPassword(tenant, stored.n, password)),
  ];
}

function updated({ n, id, type, version }: StoredResource, paths: readonly string[]): Change {
  return { n, id, type, kind: 'updated', version, paths: paths.join(' ') };
}

/** Additions do not compare the version, so another process may have moved it as well. */
async function reread({ storage, tenant }: ResourceContext, after: StoredResource): Promise<StoredResource> {
  const [now] = await storage.read(resourceByNumber(tenant.tenant, after.n));
  return now ?? after;
}
