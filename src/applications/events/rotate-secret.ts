import { newSecret, secretHash } from '#credentials/secret-text.ts';
import { webhookSecret } from '#events/webhooks/sign-webhook.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import type { ReceiverAdded } from './add-receiver.ts';
import { commitChange } from './change-receiver.ts';
import { namedReceiver } from './named-receiver.ts';
import { placeOfSecret } from './secrets-of.ts';

const hour = 3_600_000;
/** Hours in which the secret before signs too. */
const usualHours = 24;

/**
 * A new secret, shown once. That of a webhook signs beside the one before for `hours` (24), so that its receiver can change from one to the
 * next; a poll's token is another at once. @throws Refused `conflict` for a push, whose authorization is its receiver's
 */
export async function rotateSecret(
  administrator: Administrator,
  id: string,
  hours: number = usualHours,
): Promise<ReceiverAdded> {
  const { deps } = administrator;
  const before = await namedReceiver(deps, id);
  const { sealer } = deps.credentials;
  if (before.kind === 'push') {
    throw new Refused(
      'conflict',
      'What lets this stream in was given by its receiver, and tokens are signed with the keys of this installation.',
      'Enter another authorization, or rotate the signing key.',
      { command: 'rollcall event-stream set --authorization -, or rollcall event-stream keys rotate.' },
    );
  }
  if (before.kind === 'poll') {
    const token = newSecret(deps.random);
    const after = { ...before, token: secretHash(token) };
    return { receiver: await commitChange(administrator, before, after, 'receiver.rotate'), secret: token };
  }
  const secret = webhookSecret(deps.random.bytes(32));
  const old = before.secret === null ? undefined : sealer.open(placeOfSecret(before, 'secret'), before.secret);
  const keeps = old !== undefined && hours > 0;
  const after = {
    ...before,
    secret: sealer.seal(placeOfSecret(before, 'secret'), secret),
    former: keeps ? sealer.seal(placeOfSecret(before, 'former'), old) : null,
    formerUntil: keeps ? deps.clock.now() + hours * hour : null,
  };
  return { receiver: await commitChange(administrator, before, after, 'receiver.rotate'), secret };
}
