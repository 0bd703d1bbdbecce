import { pushToken, type Sent, sendSigned } from '#events/receivers/send-delivery.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { namedReceiver } from './named-receiver.ts';
import { openRelay } from './open-relay.ts';
import { signClaims } from './signing-keys.ts';
import { tenantNamesOf } from './tenant-names.ts';

export interface ReceiverTested {
  readonly ok: boolean;
  readonly status: number | null;
  readonly message: string;
  readonly answer: string | null;
  readonly milliseconds: number;
}

/** What a stream is verified with (OpenID Shared Signals Framework 1.0 §8.1.4). */
const verification = 'https://schemas.openid.net/secevent/ssf/event-type/verification';

/** Sends a signed `ping`, or a verification token, at once and gives the answer. No event is behind it. @throws Refused */
export async function testReceiver(administrator: Administrator, id: string): Promise<ReceiverTested> {
  const { deps } = administrator;
  const receiver = await namedReceiver(deps, id);
  if (receiver.kind === 'poll') {
    throw new Refused('conflict', 'A stream that is polled is not sent anything: its receiver comes here.', 'Poll it.');
  }
  const relay = openRelay(deps, { count: () => {}, observe: () => {} });
  const now = deps.clock.now();
  const ping = deps.random.uuid();
  const tenant = (await tenantNamesOf(deps, [receiver.tenant])).get(receiver.tenant) ?? null;
  try {
    const sent =
      receiver.kind === 'webhook'
        ? await sendSigned(
            relay.deps,
            receiver,
            ping,
            JSON.stringify({ type: 'ping', timestamp: new Date(now).toISOString(), data: { id: ping, tenant } }),
          )
        : await pushToken(
            relay.deps,
            receiver,
            await signClaims(deps, {
              iss: receiver.issuer || deps.publicUrl(),
              iat: Math.floor(now / 1000),
              jti: ping,
              aud: [receiver.audience],
              sub_id: { format: 'opaque', id: receiver.id },
              events: { [verification]: { state: ping } },
            }),
          );
    const ok = sent.outcome === 'taken';
    await deps.storage.commit({
      tenant: receiver.tenant,
      writes: [audited(administrator, receiver.tenant, 'receiver.test', id, undefined, { ok, status: sent.status })],
    });
    return { ok, status: sent.status, message: sentence(sent), answer: sent.answer, milliseconds: sent.took };
  } finally {
    await relay.close();
  }
}

function sentence({ outcome, status, failure }: Sent): string {
  return outcome === 'taken' ? `It took it, with ${status}.` : (failure ?? 'It did not take it.');
}
