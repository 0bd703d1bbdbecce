import type { Exchange, MemberChange, ObjectType, TargetResult } from '#engine/model/target.ts';
import { decodeList } from './decode-json.ts';
import { objectOf } from './decode-object.ts';
import { withoutMembers } from './find-filter.ts';
import type { ScimContext } from './scim-context.ts';

/** A reference that an object has or lacks: a member of a group, the manager of a user. */
interface Reference {
  readonly type: ObjectType;
  readonly id: string;
  readonly attribute: 'members' | 'manager';
  readonly to: string;
}

/** The change without the members that the group has already. Removals stay: a wrong answer must leave nobody where they must not be. */
export async function missingMembers(
  context: ScimContext,
  group: string,
  change: MemberChange,
): Promise<TargetResult<MemberChange>> {
  const exchanges: Exchange[] = [];
  const add: string[] = [];
  for (const to of change.add) {
    const asked = await hasReference(context, { type: 'Group', id: group, attribute: 'members', to });
    exchanges.push(...asked.exchanges);
    if (!asked.ok) return { ...asked, exchanges };
    if (!asked.value) add.push(to);
  }
  return { ok: true, value: { ...change, add }, exchanges };
}

/**
 * Asks as Entra does whether an object has a reference: `id eq "…" and members eq "…"`. An application that cannot search so
 * says nothing about it: then the reference is written.
 */
export async function hasReference(context: ScimContext, reference: Reference): Promise<TargetResult<boolean>> {
  const { type, id, attribute, to } = reference;
  const question = encodeURIComponent(`id eq ${JSON.stringify(id)} and ${attribute} eq ${JSON.stringify(to)}`);
  const filter = `filter=${question.replaceAll('%20', '+')}`;
  const parameters = type === 'Group' ? [withoutMembers, filter] : [filter, 'attributes=id'];
  const asked = await context.requester({ method: 'GET', path: context.dialect.endpoints[type], parameters });
  const { exchanges } = asked;
  if (!asked.ok) {
    const unable = ['invalid-filter', 'unsupported', 'invalid', 'not-found'].includes(asked.failure.code);
    return unable ? { ok: true, value: false, exchanges } : asked;
  }
  const shown = decodeList(asked.value.body)?.objects ?? [];
  // More than one, or another: the filter was ignored.
  return { ok: true, value: shown.length === 1 && shown.every((body) => objectOf(body)?.id === id), exchanges };
}
