import type { Random } from '#deps.ts';
import { hashPassword } from './password.ts';
import { PasswordQueue, type QueueLimits } from './password-queue.ts';

/** Passwords of users that clients set; those of administrators do not wait behind them. */
export const keeperLimits: QueueLimits = { atOnce: 2, waiting: 512, waitingOfOne: 256 };

/** So many passwords wait to be hashed that no more are taken; to be answered 503. */
export class PasswordsBusy extends Error {
  override readonly name = 'PasswordsBusy';
}

/** Makes of a user's password what is kept of it (argon2id). Throws `PasswordsBusy` when the tenant, or all, have too many waiting. */
export type KeepPassword = (tenant: number, password: string) => Promise<string>;

/** Hashes few passwords at once, however many users are created in parallel: each takes 19 MiB. */
export function passwordKeeper(random: Pick<Random, 'bytes'>, limits: QueueLimits = keeperLimits): KeepPassword {
  const queue = new PasswordQueue(limits);
  return async (tenant, password) => {
    const hashed = await queue.run(String(tenant), () => hashPassword(random, password));
    if (hashed === 'full') throw new PasswordsBusy('Too many passwords wait to be hashed.');
    return hashed.done;
  };
}
