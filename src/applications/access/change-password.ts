import { setPassword } from '#access/accounts/administrator-rows.ts';
import { hashPassword } from '#access/accounts/password.ts';
import { endSessionsOf } from '#access/sessions/session-rows.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import type { Answer } from './answer.ts';
import { checkNewPassword, passwordIsRight } from './check-password.ts';
import { foundBySession, renewedSession } from './open-session.ts';
import { ownSession } from './own-account.ts';
import { type SessionView, viewOf } from './view-session.ts';

/** Another password; every other session of the account ends. @throws Refused `invalid`, `throttled` */
export async function changePassword(
  administrator: Administrator,
  { current, password }: { readonly current: string; readonly password: string },
): Promise<Answer<SessionView>> {
  const { deps, actor, address = 'local' } = administrator;
  const { session, account } = ownSession(administrator);
  if (!(await passwordIsRight(administrator, account, current))) {
    throw new Refused(
      'invalid',
      'The present password is wrong.',
      'Enter the password that you sign in with. If you do not know it, ask another administrator for a new link.',
      { field: 'current' },
    );
  }
  checkNewPassword(account.login, password);
  const hashed = await deps.access.passwords.run(address, () => hashPassword(deps.random, password));
  if (hashed === 'full') throw new Refused('not-now', 'Too many people sign in at this moment.', 'Try again.');
  const renewed = renewedSession(deps, session);
  await deps.storage.commit({
    tenant: installation,
    writes: [
      setPassword(account, hashed.done, false, { at: deps.clock.now(), actor }),
      endSessionsOf(account),
      ...renewed.writes,
      audited(administrator, installation, 'administrator.password', account.login),
    ],
  });
  return { reply: viewOf(foundBySession(renewed.session, account)), session: { token: renewed.token } };
}
