import type { Change, Write } from '#storage/port.ts';
import type { ResourceContext } from './context.ts';
import type { MemberGroup } from './decode-membership.ts';
import { membershipChanges, readMemberNumbers } from './membership-change.ts';
import { emptyGroup, groupsOfMember, leaveGroups } from './rows/membership-rows.ts';
import { touchGroup } from './rows/resource-rows.ts';
import type { StoredResource } from './stored-resource.ts';

/** Rows and feed entries by which a resource leaves its groups and loses its members. */
export interface Leaving {
  readonly writes: readonly Write[];
  readonly changes: readonly Change[];
}

/** A resource that goes leaves every group, and a group that goes lets every member go: an entry of the feed for each. */
export async function leaveMemberships(
  context: ResourceContext,
  { n, id, type }: StoredResource,
  hasMembers: boolean,
): Promise<Leaving> {
  const { tenant } = context.tenant;
  const groups = await readGroups(context, n);
  const members = hasMembers ? await readMemberNumbers(context, n) : [];
  const now = context.clock.now();
  return {
    writes: [
      leaveGroups(tenant, n, groups.length),
      ...groups.map((group) => touchGroup(tenant, group.n, now)),
      ...(hasMembers ? [emptyGroup(tenant, n, members.length)] : []),
    ],
    changes: [
      ...groups.flatMap((group) => membershipChanges(group, { added: [], removed: [n] })),
      ...membershipChanges({ n, id, type }, { added: [], removed: members }),
    ],
  };
}

async function readGroups({ storage, tenant }: ResourceContext, member: number): Promise<MemberGroup[]> {
  const groups: MemberGroup[] = [];
  for (;;) {
    const page = await storage.read(groupsOfMember(tenant.tenant, member, groups.at(-1)?.n ?? 0));
    groups.push(...page);
    if (page.length < 1000) return groups;
  }
}
