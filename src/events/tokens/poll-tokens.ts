import { awaitMove } from '../await-move.ts';
import { bringEvents } from '../receivers/bring-events.ts';
import type { Delivery } from '../receivers/delivery.ts';
import { acknowledge, lendDelivery, refuseDelivery, waitingDeliveries } from '../receivers/delivery-rows.ts';
import type { Receiver } from '../receivers/receiver.ts';
import type { RelayDeps } from '../receivers/relay-deps.ts';
import type { PollRequest } from './decode-poll.ts';
import { tokenClaims } from './token-claims.ts';

/** What a poll is answered with (RFC 8936 §2.3). */
export interface PollReply {
  /** Signed tokens by `jti`. */
  readonly sets: Readonly<Record<string, string>>;
  readonly moreAvailable: boolean;
}

/** Milliseconds for which a poll that may wait is held open. */
const longestWait = 30_000;
/** A token that was handed out and not acknowledged comes again after so long (ms). */
const lentFor = 30_000;

/**
 * Notes what was acknowledged, then hands out what waits: the oldest first, of each object in order. A token comes again until it is
 * acknowledged. @param signal ends the waiting, as when the caller went away
 */
export async function pollTokens(
  deps: RelayDeps,
  receiver: Receiver,
  request: PollRequest,
  signal?: AbortSignal,
): Promise<PollReply> {
  await noteAnswers(deps, receiver, request);
  const { maxEvents, returnImmediately } = request;
  if (maxEvents === 0 || receiver.state !== 'active') return { sets: {}, moreAvailable: false };
  const read = async (): Promise<readonly Delivery[]> => {
    await bringEvents(deps, receiver);
    return deps.storage.read(waitingDeliveries(receiver, deps.clock.now(), maxEvents + 1));
  };
  const tenant = receiver.tenant === 0 ? undefined : receiver.tenant;
  const ms = returnImmediately ? 0 : longestWait;
  const found = await awaitMove(deps, tenant, read, (some) => some.length > 0, { ms, signal });
  const handed = found.slice(0, maxEvents);
  const sets: Record<string, string> = {};
  for (const { content, source } of handed) {
    const claims = await tokenClaims(receiver, content, await deps.sourceOf(source), deps.issuer(), deps.clock.now());
    sets[claims.jti] = await deps.sign(claims);
  }
  if (handed.length > 0) {
    const due = deps.clock.now() + lentFor;
    await deps.storage.commit({
      tenant: receiver.tenant,
      writes: handed.map((delivery) => lendDelivery(delivery, due)),
    });
  }
  return { sets, moreAvailable: found.length > maxEvents };
}

async function noteAnswers(
  { storage, clock, metrics }: RelayDeps,
  receiver: Receiver,
  { ack, setErrs }: PollRequest,
): Promise<void> {
  // The `jti` of a token is the event's id with that of its receiver.
  const eventOf = (jti: string): string => jti.slice(0, jti.lastIndexOf('.'));
  const now = clock.now();
  const writes = [
    ...(ack.length === 0 ? [] : [acknowledge(receiver, ack.map(eventOf), now)]),
    ...setErrs.map(({ jti, failure }) => refuseDelivery(receiver, eventOf(jti), now, failure)),
  ];
  if (writes.length === 0) return;
  await storage.commit({ tenant: receiver.tenant, writes });
  metrics.count('rollcall_deliveries_total', { kind: 'poll', outcome: 'taken' }, ack.length);
  if (setErrs.length > 0)
    metrics.count('rollcall_deliveries_total', { kind: 'poll', outcome: 'refused' }, setErrs.length);
}
