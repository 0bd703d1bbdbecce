import type { Exchange, MemberChange, TargetResult } from '#engine/model/target.ts';
import { missingMembers } from './ask-reference.ts';
import { batches, changedMembers, memberOperations } from './member-changes.ts';
import { patchBody } from './patch-from-changes.ts';
import { putFromAttributes } from './put-from-attributes.ts';
import { putOver } from './put-over.ts';
import { pathOf, type ScimContext } from './scim-context.ts';

/** Adds and removes members of a group, batch after batch; the first that is refused ends it. */
export async function changeMembers(
  context: ScimContext,
  group: string,
  change: MemberChange,
): Promise<TargetResult<null>> {
  const { capabilities, dialect } = context;
  const exchanges: Exchange[] = [];
  const patch = capabilities.patch && dialect.groupUpdate === 'patch';
  for (const batch of batches(change, patch ? capabilities.membersPerRequest : Number.MAX_SAFE_INTEGER)) {
    const sent = patch
      ? await patchMembers(context, group, batch)
      : await putOver(context, 'Group', group, (shown) => {
          const members = changedMembers(shown, batch, dialect);
          return { ...putFromAttributes('Group', shown, [], {}, dialect), members };
        });
    exchanges.push(...sent.exchanges);
    if (!sent.ok) return { ...sent, exchanges };
  }
  return { ok: true, value: null, exchanges };
}

async function patchMembers(context: ScimContext, group: string, batch: MemberChange): Promise<TargetResult<null>> {
  const { dialect, requester } = context;
  const asked = dialect.asksReferences ? await missingMembers(context, group, batch) : undefined;
  if (asked?.ok === false) return asked;
  const missing = asked === undefined ? batch : asked.value;
  const before = asked?.exchanges ?? [];
  const operations = memberOperations(missing, dialect);
  if (operations.length === 0) return { ok: true, value: null, exchanges: before };
  const path = pathOf(context, 'Group', group);
  const sent = await requester({ method: 'PATCH', path, body: patchBody(operations, dialect) });
  const exchanges = [...before, ...sent.exchanges];
  return sent.ok ? { ok: true, value: null, exchanges } : { ...sent, exchanges };
}
