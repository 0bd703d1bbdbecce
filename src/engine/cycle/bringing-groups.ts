import { assignedGroupsInRange, type Nesting, nestingsInRange } from '../queries/nested-groups.ts';
import type { SubjectSource } from './load-subjects.ts';

/** How long the groups of a directory may be looked at (ms); it takes a fraction of a second at thousands of groups. */
const deadline = 60_000;

/**
 * The groups whose members an assignment brings in: those assigned, and with nested groups expanded every group inside them.
 * Undefined where the assignment alone says it. Read once a pass, off the event loop; what changes meanwhile comes through the feed.
 */
export async function bringingGroups({
  storage,
  tenant,
  application,
  scope,
  nestedGroups,
}: SubjectSource): Promise<readonly number[] | undefined> {
  if (scope === 'all' || !nestedGroups) return undefined;
  const assigned = await storage.scan(
    tenant,
    (after, upTo) => assignedGroupsInRange(tenant, application, after, upTo),
    { deadline },
  );
  if (assigned.length === 0) return [];
  const nestings = await storage.scan(tenant, (after, upTo) => nestingsInRange(tenant, after, upTo), { deadline });
  return groupsWithin(assigned, nestings);
}

/** These groups and every group inside them, however deep, each once. */
export function groupsWithin(groups: readonly number[], nestings: readonly Nesting[]): readonly number[] {
  const inside = Map.groupBy(nestings, ({ group }) => group);
  const found = new Set(groups);
  // A set gives what is added to it while it is gone through: a circle ends, as nothing is added twice.
  for (const group of found) for (const nesting of inside.get(group) ?? []) found.add(nesting.inside);
  return [...found];
}
