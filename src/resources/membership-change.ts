import { invalidValue, ScimError } from '#scim/error.ts';
import type { Change, Seq, Write } from '#storage/port.ts';
import { typeNamed } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import type { KnownMember } from './decode-membership.ts';
import {
  deleteMembers,
  insertMembers,
  knownMembers,
  memberNumbers,
  membersPerStatement,
} from './rows/membership-rows.ts';
import { turnOfEventLoop } from './turn-of-event-loop.ts';

/** What a request says about a group's members, by id. With `replaceWith` all others go, before `add` and `remove`. */
export interface MemberRequest {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly replaceWith?: readonly string[];
}

/** What it comes to: numbers of members that really come and go. */
export interface MembershipChange {
  readonly added: readonly number[];
  readonly removed: readonly number[];
}

export const noMembershipChange: MembershipChange = { added: [], removed: [] };

/** The group whose members are meant; `n` 0: it does not exist yet. */
export interface GroupOfMembers {
  readonly n: number;
  readonly id: string;
  readonly type: string;
}

/**
 * Reads only the members that the request names, so it costs the same at 10 and 100,000 members (but for `replaceWith`).
 * Adding who is in and removing who is out is no change.
 * @throws ScimError 400 invalidValue for an id that is unknown, of another tenant (the same words) or the group's own
 */
export async function readMembershipChange(
  context: ResourceContext,
  group: GroupOfMembers,
  request: MemberRequest,
): Promise<MembershipChange> {
  const wanted = new Set([...(request.replaceWith ?? []), ...request.add]);
  limitMembers(context, wanted.size + request.remove.length);
  if (wanted.has(group.id))
    throw invalidValue(`The group ${group.id} cannot be a member of itself (members): leave it out.`);
  const known = await readKnown(context, group.n, new Set([...wanted, ...request.remove]));
  const unknown = [...wanted].find((id) => !known.has(id));
  if (unknown !== undefined) {
    throw invalidValue(`There is no user or group with the id "${unknown}" (members.value). Create it first.`);
  }
  const { memberTypes } = typeNamed(context.profile, group.type);
  const foreign = [...wanted].find((id) => !memberTypes.has(known.get(id)?.type ?? ''));
  if (foreign !== undefined) {
    throw invalidValue(
      `"${foreign}" is a ${known.get(foreign)?.type}, and members are of the type ${[...memberTypes].join(' or ')}: leave it out.`,
    );
  }
  const leaving = new Set(request.remove);
  const numbers = (ids: Iterable<string>, present: boolean) =>
    [...ids].flatMap((id) => known.get(id) ?? []).flatMap((member) => (member.present === present ? [member.n] : []));
  const staying = [...wanted].filter((id) => !leaving.has(id));
  const removed = new Set(numbers(leaving, true));
  if (request.replaceWith !== undefined) {
    const kept = new Set(numbers(staying, true));
    for (const n of await readMemberNumbers(context, group.n)) if (!kept.has(n)) removed.add(n);
  }
  return { added: numbers(staying, false), removed: [...removed] };
}

function limitMembers({ profile }: ResourceContext, count: number): void {
  const { membersPerRequest } = profile.profile.limits;
  if (membersPerRequest === null || count <= membersPerRequest) return;
  throw new ScimError(
    400,
    `${count} members in one request; at most ${membersPerRequest} are taken. Send fewer at once.`,
    {
      scimType: 'tooMany',
    },
  );
}

async function readKnown(
  { storage, tenant }: ResourceContext,
  group: number,
  ids: ReadonlySet<string>,
): Promise<Map<string, KnownMember>> {
  const all = [...ids];
  const known = new Map<string, KnownMember>();
  for (let at = 0; at < all.length; at += membersPerStatement) {
    const found = await storage.read(knownMembers(tenant.tenant, group, all.slice(at, at + membersPerStatement)));
    for (const member of found) known.set(member.id, member);
    if (at > 0) await turnOfEventLoop();
  }
  return known;
}

/** All members of a group, page by page. */
export async function readMemberNumbers({ storage, tenant }: ResourceContext, group: number): Promise<number[]> {
  const numbers: number[] = [];
  for (;;) {
    const page = await storage.read(memberNumbers(tenant.tenant, group, numbers.at(-1) ?? 0));
    numbers.push(...page);
    if (page.length < 1000) return numbers;
    await turnOfEventLoop();
  }
}

/** The rows of a change of members. */
export function membershipWrites(tenant: number, group: number | Seq, change: MembershipChange): Write[] {
  const removals = typeof group === 'number' ? deleteMembers(tenant, group, change.removed) : [];
  return [...removals, ...insertMembers(tenant, group, change.added)];
}

/** One entry of the feed a member. */
export function membershipChanges(
  group: { readonly n: number | Seq; readonly id: string; readonly type: string },
  { added, removed }: MembershipChange,
): Change[] {
  const entry = (kind: string) => (member: number) => ({ n: group.n, id: group.id, type: group.type, kind, member });
  return [...removed.map(entry('member-removed')), ...added.map(entry('member-added'))];
}
