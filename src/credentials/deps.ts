import type { Clock, Log, Random } from '#deps.ts';
import type { Storage, Write } from '#storage/port.ts';
import type { Credential } from './credential.ts';
import { KnownCredentials } from './known-credentials.ts';
import type { Sealer } from './sealing.ts';
import { GuessThrottle } from './throttle.ts';
import { Usage } from './usage.ts';

/** What every use-case on credentials works with; one per process. */
export interface CredentialDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly sealer: Sealer;
  readonly known: KnownCredentials;
  readonly usage: Usage;
  readonly throttle: GuessThrottle;
}

/** Statements that belong to an act on a credential, such as its audit row, made from what may be shown of it. */
export type Alongside = (credential: Credential) => readonly Write[];

/** The deps with their life cycle: `close` writes what is still to be written. */
export interface Credentials extends CredentialDeps {
  close(): Promise<void>;
}

/** Builds what is kept in memory about credentials, and starts writing their last use. */
export function openCredentials(parts: {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly sealer: Sealer;
}): Credentials {
  const { storage, clock, random, log, sealer } = parts;
  const usage = new Usage({ storage, clock, log });
  return {
    storage,
    clock,
    random,
    sealer,
    usage,
    known: new KnownCredentials(storage.dialect),
    throttle: new GuessThrottle(clock),
    close: () => usage.close(),
  };
}
