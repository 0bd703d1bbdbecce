import type { Metrics } from '#deps.ts';
import type { RelayDeps } from '#events/receivers/relay-deps.ts';
import { createOutboundClient } from '#outbound/client.ts';
import type { ApplicationDeps } from '../deps.ts';
import { secretsOf } from './secrets-of.ts';
import { signClaims } from './signing-keys.ts';
import { sourceOf } from './source-of.ts';

/** Bytes of a receiver's answer that are read. */
const largestAnswer = 64 * 1024;

export interface OpenRelay {
  readonly deps: RelayDeps;
  close(): Promise<void>;
}

/** What brings events to receivers, without doing it yet: connections stay open until it is closed. */
export function openRelay(deps: ApplicationDeps, metrics: Metrics): OpenRelay {
  const { storage, clock, random, log, egress } = deps;
  const clientFor = (allowPrivate: boolean) =>
    createOutboundClient({ ...egress, clock, random, log, allowPrivate, largestReply: largestAnswer });
  const anywhere = clientFor(true);
  const outside = clientFor(false);
  return {
    deps: {
      storage,
      clock,
      random,
      log,
      metrics,
      secretsOf: (receiver) => secretsOf(deps, receiver),
      sourceOf: (tenant) => sourceOf(deps, tenant),
      sign: (claims) => signClaims(deps, claims),
      issuer: () => deps.publicUrl(),
      clientOf: (receiver) => (receiver.private ? anywhere : outside),
    },
    close: async () => {
      await Promise.all([anywhere.close(), outside.close()]);
    },
  };
}
