import type { CompiledConfiguration } from '../decide/compiled.ts';
import type { FeedRow } from '../queries/feed.ts';

/** What a stretch of the change feed puts into work; each entry with the highest feed number that asked for it. */
export interface DerivedWork {
  /** Objects by number. */
  readonly objects: ReadonlyMap<number, number>;
  /** Memberships: group, member, feed number. */
  readonly memberships: readonly { readonly group: number; readonly member: number; readonly seq: number }[];
  /** Groups whose members are to be evaluated: its assignment changed, or with nested groups it came into one that reaches them. */
  readonly expanded: ReadonlyMap<number, number>;
  /** With nested groups: who was taken out of a group, alone or with everybody inside. Whoever has an account is to be evaluated. */
  readonly parted: ReadonlyMap<number, number>;
}

/** Groups that must be known to bring in their members or not before `deriveWork` can tell. */
export function groupsOfMembers(changes: readonly FeedRow[]): readonly number[] {
  return [...new Set(changes.filter((change) => change.kind.startsWith('member-')).map((change) => change.n))];
}

/**
 * Turns changes into work, coalesced: what feeds no mapping, scope or match is dropped; a change of members concerns that one
 * membership and, in an assigned group, the member; a change of assignment concerns the principal and a group's members.
 *
 * With nested groups a member may be a group. Added where it is reached, everybody inside is evaluated. Taken out, nobody can tell
 * any more what it lay in, so whoever inside has an account is: what hung on a link below was woken by the removal of that link.
 */
export function deriveWork(
  changes: readonly FeedRow[],
  compiled: CompiledConfiguration,
  application: number,
  bringing: ReadonlySet<number>,
): DerivedWork {
  const objects = new Map<number, number>();
  const expanded = new Map<number, number>();
  const memberships = new Map<string, { group: number; member: number; seq: number }>();
  const parted = new Map<number, number>();
  const { scope, nestedGroups = false } = compiled.configuration;
  const { Group } = compiled.objects;
  for (const { seq, n, type, kind, member, paths } of changes) {
    if (type !== 'User' && type !== 'Group') continue;
    if (kind === 'member-added' || kind === 'member-removed') {
      if (member === undefined) continue;
      if (Group.mapping.enabled && Group.members) memberships.set(`${n} ${member}`, { group: n, member, seq });
      if (scope === 'all') continue;
      if (nestedGroups && kind === 'member-removed') parted.set(member, seq);
      else if (bringing.has(n)) (nestedGroups ? expanded : objects).set(member, seq);
    } else if (kind === 'assigned' || kind === 'unassigned') {
      if (member !== undefined && member !== application) continue;
      objects.set(n, seq);
      if (type === 'Group') expanded.set(n, seq);
    } else if (kind !== 'updated' || concerns(paths, compiled.objects[type].reads)) objects.set(n, seq);
  }
  return { objects, memberships: [...memberships.values()], expanded, parted };
}

/** Whether any of the changed paths (`name.givenName`, `emails.value`) begins with an attribute that is read. */
function concerns(paths: string | undefined, reads: ReadonlySet<string>): boolean {
  if (paths === undefined || paths === '') return true;
  return paths.split(' ').some((path) => {
    const name = path.slice(path.lastIndexOf(':') + 1).split(/[.[]/, 1)[0] ?? '';
    return reads.has(name.toLowerCase());
  });
}
