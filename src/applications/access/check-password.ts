import { nobodysPassword, passwordFits } from '#access/accounts/password.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';

/**
 * Whether a password is an account's; takes its time for an unknown account, too. A wrong one is counted and, when there were
 * too many, answered as throttled; the right one is let in all the same. @throws Refused `throttled`
 */
export async function passwordIsRight(
  { deps, address = 'local' }: Administrator,
  account: { readonly tenant: number; readonly login: string; readonly password: string | undefined },
  password: string,
): Promise<boolean> {
  const { passwords, guesses, log } = deps.access;
  const stored = account.password === undefined || account.password === '' ? nobodysPassword : account.password;
  const tried = await passwords.run(address, () => passwordFits(stored, password));
  if (tried === 'full') {
    throw new Refused('throttled', 'Too many people sign in at this moment.', 'Try again in a few seconds.', {
      retryAfter: 3,
    });
  }
  if (tried.done) return true;
  const retryAfter = guesses.failed(address, `${account.tenant}:${account.login}`);
  log.info('a password was wrong', { address });
  if (retryAfter > 0) throw tooMany(retryAfter);
  return false;
}

/** The answer to who guesses. */
export function tooMany(retryAfter: number): Refused {
  const wait = retryAfter < 120 ? `${retryAfter} seconds` : `${Math.ceil(retryAfter / 60)} minutes`;
  return new Refused('throttled', 'That was wrong, and too often.', `Wait ${wait}, then try again.`, { retryAfter });
}

/** Whether a new password will do. @throws Refused `invalid` */
export function checkNewPassword(login: string, password: string): void {
  const plain = password.toLowerCase();
  const field = { field: 'password' };
  if (login.length > 2 && plain.includes(login.toLowerCase())) {
    const message = 'The user name stands in that password, so it is too easy to guess.';
    throw new Refused('invalid', message, 'Take at least 12 characters, without the user name in it.', field);
  }
  if (new Set(plain).size < 5) {
    const message = 'That password has fewer than five different characters, so it is too easy to guess.';
    throw new Refused(
      'invalid',
      message,
      'Take at least 12 characters. A few words in a row are easy to remember.',
      field,
    );
  }
}
