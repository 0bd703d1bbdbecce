import type { Sealer } from '#credentials/sealing.ts';
import { GuessThrottle } from '#credentials/throttle.ts';
import type { Clock, Log, Random } from '#deps.ts';
import type { Storage } from '#storage/port.ts';
import { Attempts } from './accounts/attempts.ts';
import { PasswordQueue } from './accounts/password-queue.ts';

/** What coming in works with; one per process. */
export interface AccessDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly sealer: Sealer;
  readonly passwords: PasswordQueue;
  /** Wrong passwords and links, by address and user name; asked only after one was found wrong. */
  readonly guesses: GuessThrottle;
  /** Wrong second factors, by account. */
  readonly codes: Attempts;
}

/** Ten wrong passwords at once, then one every half minute. */
const signInLimits = { burst: 10, forgetAfter: 30_000, keys: 20_000 };

/** Builds what is kept in memory about coming in. */
export function openAccess(parts: Pick<AccessDeps, 'storage' | 'clock' | 'random' | 'log' | 'sealer'>): AccessDeps {
  const { clock } = parts;
  return {
    ...parts,
    passwords: new PasswordQueue(),
    guesses: new GuessThrottle(clock, signInLimits),
    codes: new Attempts(clock),
  };
}
