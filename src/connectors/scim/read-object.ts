import type { ObjectType, TargetObject, TargetResult } from '#engine/model/target.ts';
import type { OutboundReply } from '#outbound/result.ts';
import { isJsonArray, isJsonObject, own } from '#scim/json.ts';
import { objectInReply } from './decode-object.ts';
import { withoutMembers } from './find-filter.ts';
import { protocolFailure } from './protocol-failure.ts';
import { pathOf, type ScimContext } from './scim-context.ts';

/** One object by its id; `slim`: of a group, without its members. */
export async function readObject(
  context: ScimContext,
  type: ObjectType,
  id: string,
  slim: boolean,
): Promise<TargetResult<TargetObject>> {
  const path = pathOf(context, type, id);
  const asked = await context.requester({ method: 'GET', path, parameters: slim ? [withoutMembers] : [] });
  return asked.ok ? withObject(asked, objectInReply(asked.value)) : asked;
}

/** The identifiers of a group's members (RFC 7643 §4.2); undefined where the reply shows none. */
export async function readMembers(
  context: ScimContext,
  id: string,
): Promise<TargetResult<readonly string[] | undefined>> {
  const read = await readObject(context, 'Group', id, false);
  if (!read.ok) return read;
  const members = Object.entries(read.value.body).find(([name]) => name.toLowerCase() === 'members')?.[1];
  if (!isJsonArray(members)) return { ...read, value: undefined };
  const ids = members.map((member) => (isJsonObject(member) ? own(member, 'value') : undefined));
  return { ...read, value: ids.filter((one) => typeof one === 'string') };
}

/** A reply as the object in it; without one it is a failure. */
export function withObject(
  reply: Extract<TargetResult<OutboundReply>, { ok: true }>,
  object: TargetObject | undefined,
): TargetResult<TargetObject> {
  const { exchanges } = reply;
  if (object !== undefined) return { ok: true, value: object, exchanges };
  return { ok: false, failure: protocolFailure(reply.value, 'a resource with an id'), exchanges };
}
