import { newRecoveryCodes, recoveryHash } from '#access/accounts/recovery-codes.ts';
import { removeTotp as deleteTotp, setEnrolling, setRecovery, setTotp } from '#access/accounts/second-factor-rows.ts';
import { newTotpSecret, totpStep, totpUri } from '#access/accounts/totp.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { placeOfTotp, wrongCode } from './check-code.ts';
import { foundBySession } from './open-session.ts';
import { ownSession } from './own-account.ts';
import { type SessionView, viewOf } from './view-session.ts';

/** A new secret for an authenticator; the one in use stays in use until a code of the new one was entered. */
export async function enrolTotp(administrator: Administrator): Promise<{ secret: string; uri: string }> {
  const { deps } = administrator;
  const { account } = ownSession(administrator);
  const secret = newTotpSecret(deps.random);
  const sealed = deps.access.sealer.seal(placeOfTotp(account.id, 'enrolling'), secret);
  await deps.storage.commit({
    tenant: installation,
    writes: [setEnrolling(account, sealed), audited(administrator, installation, 'second-factor.enrol', account.login)],
  });
  return { secret, uri: totpUri(secret, account.login) };
}

/** The first code of a new authenticator: from now on it is asked for. @throws Refused `invalid`, `conflict` */
export async function confirmTotp(administrator: Administrator, code: string): Promise<{ recoveryCodes: string[] }> {
  const { deps } = administrator;
  const { account } = ownSession(administrator);
  if (account.enrolling === null) {
    throw new Refused('conflict', 'No authenticator is being set up.', 'Begin with its QR code.');
  }
  const { sealer, clock } = deps.access;
  const secret = sealer.open(placeOfTotp(account.id, 'enrolling'), account.enrolling);
  const step = totpStep(secret, code, clock.now(), 0);
  if (step === undefined) throw wrongCode();
  const recoveryCodes = newRecoveryCodes(deps.random);
  const sealed = sealer.seal(placeOfTotp(account.id, 'totp'), secret);
  const committed = await deps.storage.commit({
    tenant: installation,
    writes: [
      setTotp(account, sealed, step, recoveryCodes.map(recoveryHash)),
      audited(administrator, installation, 'second-factor.confirm', account.login),
    ],
  });
  if (!committed.done) throw new Refused('conflict', 'Another authenticator was begun meanwhile.', 'Scan the newest.');
  return { recoveryCodes: [...recoveryCodes] };
}

/** The password alone is enough again. */
export async function removeTotp(administrator: Administrator): Promise<SessionView> {
  const { deps } = administrator;
  const { account, session } = ownSession(administrator);
  await deps.storage.commit({
    tenant: installation,
    writes: [deleteTotp(account), audited(administrator, installation, 'second-factor.remove', account.login)],
  });
  return viewOf(foundBySession(session, { ...account, secondFactor: false, recoveryCodesLeft: 0 }));
}

/** Ten new recovery codes in the place of the old ones. @throws Refused `conflict` without a second factor */
export async function renewRecoveryCodes(administrator: Administrator): Promise<{ recoveryCodes: string[] }> {
  const { deps } = administrator;
  const { account } = ownSession(administrator);
  const recoveryCodes = newRecoveryCodes(deps.random);
  const committed = await deps.storage.commit({
    tenant: installation,
    writes: [
      setRecovery(account, recoveryCodes.map(recoveryHash)),
      audited(administrator, installation, 'second-factor.recovery-codes', account.login),
    ],
  });
  if (committed.done) return { recoveryCodes: [...recoveryCodes] };
  throw new Refused(
    'conflict',
    'There is no second factor that they could stand for.',
    'Set up an authenticator first.',
  );
}
