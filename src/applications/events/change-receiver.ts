import type { Act } from '#access/acts.ts';
import { hurryDeliveries } from '#events/receivers/delivery-rows.ts';
import type { Receiver } from '#events/receivers/receiver.ts';
import { changeReceiver as changeRow, deleteReceiver } from '#events/receivers/receiver-rows.ts';
import type { Write } from '#storage/port.ts';
import { audited } from '../audited.ts';
import { changedSince } from '../changed-since.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import {
  checkAddress,
  checkAudience,
  checkAuthorization,
  checkEvents,
  checkName,
  checkPrivate,
  type ReceiverInput,
} from './check-receiver.ts';
import { namedReceiver } from './named-receiver.ts';
import { placeOfSecret } from './secrets-of.ts';
import { type ReceiverView, viewReceiver } from './view-receiver.ts';

/** Changes what is named and leaves the rest as it is; what waits goes to the new place. @throws Refused */
export async function setReceiver(
  administrator: Administrator,
  id: string,
  input: ReceiverInput,
): Promise<ReceiverView> {
  const before = await namedReceiver(administrator.deps, id);
  const { kind } = before;
  const { sealer } = administrator.deps.credentials;
  const asked = input.allowPrivateAddress ?? before.private;
  const allowPrivate = asked === before.private ? asked : checkPrivate(administrator, asked);
  const url =
    kind === 'poll' ? checkAddress(kind, input.url, false) : checkAddress(kind, input.url ?? before.url, allowPrivate);
  const authorization = checkAuthorization(kind, input.authorization);
  if (kind === 'push' && before.secret !== null && authorization === undefined && !sameOrigin(url, before.url)) {
    throw new Refused(
      'invalid',
      'The authorization that is stored was entered for another host.',
      'Enter the one of the new host.',
      { field: 'authorization' },
    );
  }
  const after: Receiver = {
    ...before,
    name: input.name === undefined ? before.name : checkName(input.name),
    url,
    events: input.events === undefined ? before.events : checkEvents(input.events),
    object: kind === 'webhook' && (input.object ?? before.object),
    private: allowPrivate,
    audience: input.audience === undefined ? before.audience : checkAudience(kind, input.audience),
    issuer: kind === 'webhook' ? '' : (input.issuer ?? before.issuer).trim(),
    secret: authorization === undefined ? before.secret : sealer.seal(placeOfSecret(before, 'secret'), authorization),
  };
  return commitChange(administrator, before, { ...after, ...fresh }, 'receiver.change');
}

/** Nothing more is sent until it is resumed; the feed keeps what happens meanwhile. @throws Refused */
export async function pauseEvents(administrator: Administrator, id: string): Promise<ReceiverView> {
  const before = await namedReceiver(administrator.deps, id);
  return commitChange(administrator, before, { ...before, state: 'paused', reason: null }, 'receiver.pause');
}

/** What waits goes at once, then what happened since. @throws Refused */
export async function resumeEvents(administrator: Administrator, id: string): Promise<ReceiverView> {
  const before = await namedReceiver(administrator.deps, id);
  const after: Receiver = { ...before, ...fresh, state: 'active', reason: null };
  return commitChange(administrator, before, after, 'receiver.resume', [
    hurryDeliveries(before, administrator.deps.clock.now()),
  ]);
}

/** Removes a receiver with everything that waits for it. @throws Refused */
export async function removeReceiver(administrator: Administrator, id: string): Promise<{ readonly removed: string }> {
  const { deps } = administrator;
  const { tenant, name, kind, url } = await namedReceiver(deps, id);
  const committed = await deps.storage.commit({
    tenant,
    writes: [...deleteReceiver(tenant, id), audited(administrator, tenant, 'receiver.remove', id, { kind, name, url })],
  });
  // Refused: somebody else removed it, which is as well.
  if (!committed.done) await namedReceiver(deps, id);
  return { removed: id };
}

/** A receiver that was changed has not failed yet. */
const fresh = { failures: 0, failingSince: null, due: 0, told: false } as const;

/** Commits a change as the administrator saw the receiver. @throws Refused `changed` */
export async function commitChange(
  administrator: Administrator,
  before: Receiver,
  after: Receiver,
  act: Act,
  beside: readonly Write[] = [],
): Promise<ReceiverView> {
  const { deps, actor, expected } = administrator;
  const { tenant, id, name } = before;
  const edited = { tenant, object: id, name };
  if (expected !== undefined && expected !== String(before.version)) throw await changedSince(administrator, edited);
  const committed = await deps.storage.commit({
    tenant,
    writes: [
      changeRow(before, { ...after, changedBy: actor }),
      audited(administrator, tenant, act, id, shown(before), shown(after)),
      ...beside,
    ],
  });
  if (!committed.done) throw await changedSince(administrator, edited);
  return viewReceiver(deps, await namedReceiver(deps, id));
}

/** What the audit keeps of it: no secret. */
function shown({ name, url, events, object, audience, issuer, state, ...rest }: Receiver) {
  return { name, url, events, object, audience, issuer, state, private: rest.private };
}

function sameOrigin(one: string, other: string): boolean {
  return new URL(one).origin === new URL(other).origin;
}
