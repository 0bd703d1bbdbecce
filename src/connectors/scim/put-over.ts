import type { ObjectType, TargetFailure, TargetObject, TargetResult } from '#engine/model/target.ts';
import type { JsonObject } from '#scim/json.ts';
import { objectInReply } from './decode-object.ts';
import { readObject } from './read-object.ts';
import { pathOf, type ScimContext } from './scim-context.ts';

/** Reads the whole object, members too, and puts it back changed; on the version read, where the target has versions. */
export async function putOver(
  context: ScimContext,
  type: ObjectType,
  id: string,
  change: (shown: JsonObject) => JsonObject,
): Promise<TargetResult<TargetObject | null>> {
  if (type === 'Group' && !context.dialect.membersShown) return { ok: false, failure: membersWouldGo, exchanges: [] };
  const shown = await readObject(context, type, id, false);
  if (!shown.ok) return shown;
  // What somebody else wrote since is not put back: where the target has versions, the PUT is for the one read.
  const { etag } = shown.value;
  const ifMatch = context.capabilities.etag && etag !== undefined ? { ifMatch: etag } : {};
  const body = change(shown.value.body);
  const sent = await context.requester({ method: 'PUT', path: pathOf(context, type, id), body, ...ifMatch });
  const exchanges = [...shown.exchanges, ...sent.exchanges];
  return sent.ok ? { ok: true, value: objectInReply(sent.value) ?? null, exchanges } : { ...sent, exchanges };
}

/** A PUT takes away what it does not name, and nobody can name members that are not shown. */
const membersWouldGo: TargetFailure = {
  code: 'unsupported',
  message: 'The application shows no members of a group, and groups are put whole: the members would be lost.',
  advice: 'Choose a wire format that patches groups, or switch the update of groups off in the mapping.',
};
