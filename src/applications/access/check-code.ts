import type { StoredAdministrator } from '#access/accounts/administrator.ts';
import { recoveryHash } from '#access/accounts/recovery-codes.ts';
import { useRecoveryCode, useStep } from '#access/accounts/second-factor-rows.ts';
import { totpStep } from '#access/accounts/totp.ts';
import { installation } from '#resources/tenants/tenant.ts';
import type { Write } from '#storage/port.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { tooMany } from './check-password.ts';

/** Where the secret of an account's authenticator is sealed. */
export function placeOfTotp(id: string, column: 'totp' | 'enrolling') {
  return { tenant: installation, table: 'administrator', id, column };
}

/**
 * The write that uses up a code: of the authenticator, or a recovery code. It belongs in the commit that the code allows, so
 * that it is good once. @throws Refused `invalid`, or `throttled` after too many wrong ones
 */
export function codeWrite({ deps }: Administrator, account: StoredAdministrator, code: string): Write {
  const { codes, sealer, clock, log } = deps.access;
  const wait = codes.wait(account.id);
  if (wait > 0) throw tooMany(wait);
  const found = writeFor(account, code, {
    secret: account.totp === null ? undefined : sealer.open(placeOfTotp(account.id, 'totp'), account.totp),
    now: clock.now(),
  });
  if (found !== undefined) return found;
  codes.failed(account.id);
  log.info('a second factor was wrong', { administrator: account.id });
  throw wrongCode();
}

/** The refusal of a code. */
export function wrongCode(): Refused {
  return new Refused(
    'invalid',
    'That code is wrong or was used already.',
    'Enter the code that your authenticator shows now, or a recovery code.',
    { field: 'code' },
  );
}

function writeFor(
  account: StoredAdministrator,
  code: string,
  { secret, now }: { readonly secret: string | undefined; readonly now: number },
): Write | undefined {
  if (secret === undefined) return undefined;
  const step = totpStep(secret, code, now, account.step);
  if (step !== undefined) return useStep(account, step);
  const hash = recoveryHash(code);
  return account.recovery.includes(hash) ? useRecoveryCode(account, hash) : undefined;
}
