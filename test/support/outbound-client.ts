import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock, Log, Random } from '#deps.ts';
import { createOutboundClient, type OutboundClient, type OutboundClientOptions } from '#outbound/client.ts';

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };
const random: Random = {
  bytes: (length) => randomBytes(length),
  uuid: () => randomUUID(),
  entry: () => randomUUID(),
  fraction: () => 0.5,
};
/** A clock that stands still at 2026-01-01 unless a test moves it. */
export function standingClock(start = Date.UTC(2026, 0, 1)): Clock & { advance(milliseconds: number): void } {
  let now = start;
  return {
    now: () => now,
    wait: () => Promise.resolve(true),
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** A real client of the outbound room; internal addresses are allowed unless a test forbids them. */
export function outboundClient(options: Partial<OutboundClientOptions> = {}): OutboundClient {
  return createOutboundClient({ clock: standingClock(), random, log: silent, allowPrivate: true, ...options });
}

export { random as testRandom };
