import type { CompiledConfiguration, CompiledMapping } from '../decide/compiled.ts';
import type { Urgency } from '../model/urgency.ts';
import type { FeedRow } from '../queries/feed.ts';

/** Why something goes into work: the highest feed number that asked for it, and the greatest urgency. */
export interface Reason {
  readonly seq: number;
  readonly urgency: Urgency;
}

/** What a stretch of the change feed puts into work. */
export interface DerivedWork {
  /** Objects by number. */
  readonly objects: ReadonlyMap<number, Reason>;
  readonly memberships: readonly (Reason & { readonly group: number; readonly member: number })[];
  /** Groups whose members are to be evaluated: its assignment changed, or with nested groups it came into one that reaches them. */
  readonly expanded: ReadonlyMap<number, Reason>;
  /**
   * Who was taken out of a group that brings nobody in any more, with nested groups of any, alone or with everybody inside. Whoever
   * has an account is to be evaluated.
   */
  readonly parted: ReadonlyMap<number, Reason>;
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
  const objects = new Map<number, Reason>();
  const expanded = new Map<number, Reason>();
  const memberships = new Map<string, Reason & { group: number; member: number }>();
  const parted = new Map<number, Reason>();
  const { scope, nestedGroups = false } = compiled.configuration;
  const { Group } = compiled.objects;
  for (const { seq, n, type, kind, member, paths } of changes) {
    if (type !== 'User' && type !== 'Group') continue;
    const reason = { seq, urgency: mayLeave(kind, paths, compiled.objects[type]) ? 'leaving' : 'changed' } as const;
    if (kind === 'member-added' || kind === 'member-removed') {
      if (member === undefined) continue;
      const key = `${n} ${member}`;
      if (Group.mapping.enabled && Group.members)
        memberships.set(key, { group: n, member, ...joined(memberships.get(key), reason) });
      if (scope === 'all') continue;
      // A group that brings nobody now may have been unassigned since: its members of now do not tell who left it before.
      if (kind === 'member-removed' && (nestedGroups || !bringing.has(n))) put(parted, member, reason);
      else if (bringing.has(n)) put(nestedGroups ? expanded : objects, member, reason);
    } else if (kind === 'assigned' || kind === 'unassigned') {
      if (member !== undefined && member !== application) continue;
      put(objects, n, reason);
      if (type === 'Group') put(expanded, n, reason);
    } else if (kind !== 'updated' || concerns(paths, compiled.objects[type].reads)) put(objects, n, reason);
  }
  return { objects, memberships: [...memberships.values()], expanded, parted };
}

function put(reasons: Map<number, Reason>, n: number, reason: Reason): void {
  reasons.set(n, joined(reasons.get(n), reason));
}

function joined(before: Reason | undefined, { seq, urgency }: Reason): Reason {
  return { seq, urgency: before?.urgency === 'leaving' ? 'leaving' : urgency };
}

/** Changes after which somebody may have to go: these wait for nobody. Who was enabled, or comes in by a filter, is looked at first, too. */
function mayLeave(kind: string, paths: string | undefined, { filters }: CompiledMapping): boolean {
  if (kind === 'updated')
    return (
      paths !== undefined && paths !== '' && concerns(paths, new Set(['accountenabled', ...(filters?.reads ?? [])]))
    );
  return kind === 'deleted' || isGoneForGood(kind) || kind === 'unassigned' || kind === 'member-removed';
}

/** Deleted, or erased from the recycle bin: only the feed still knows its id. */
export function isGoneForGood(kind: string): boolean {
  return kind === 'purged' || kind === 'erased';
}

/** Whether any of the changed paths (`name.givenName`, `emails.value`) begins with an attribute that is read. */
function concerns(paths: string | undefined, reads: ReadonlySet<string>): boolean {
  if (paths === undefined || paths === '') return true;
  return paths.split(' ').some((path) => {
    const name = path.slice(path.lastIndexOf(':') + 1).split(/[.[]/, 1)[0] ?? '';
    return reads.has(name.toLowerCase());
  });
}
