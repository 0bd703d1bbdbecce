import { foldLogin, type StoredAdministrator } from '#access/accounts/administrator.ts';
import { selectByLogin } from '#access/accounts/administrator-rows.ts';
import type { Actor } from '#access/actor.ts';
import type { Found } from '#access/sessions/find-caller.ts';
import { endSession, markConfirmed } from '#access/sessions/session-rows.ts';
import { installation } from '#resources/tenants/tenant.ts';
import type { Write } from '#storage/port.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import type { AccountPlace } from './account-place.ts';
import type { Answer } from './answer.ts';
import { codeWrite, wrongCode } from './check-code.ts';
import { passwordIsRight } from './check-password.ts';
import { foundBySession, newSession } from './open-session.ts';
import { ownSession } from './own-account.ts';

/** A session with whose it is. */
export type FoundSession = Extract<Found, { readonly by: 'session' }>;

/** How acts of an account are named in audit and feed. */
export function actorOf({ tenant, login }: { readonly tenant: number; readonly login: string }): Actor {
  return tenant === installation ? `administrator:${login}` : `tenant-administrator:${login}`;
}

/**
 * User name and password. An unknown, an invited and a disabled account are refused alike.
 *
 * @param help whom to ask for another password
 * @throws Refused `invalid`, `throttled`
 */
export async function enter(
  visitor: Administrator,
  { tenant }: AccountPlace,
  { login, password }: { readonly login: string; readonly password: string },
  help: string,
): Promise<Answer<FoundSession>> {
  const [account] = await visitor.deps.storage.read(selectByLogin(tenant, login));
  const tried = { tenant, login: foldLogin(login), password: account?.password };
  const right = await passwordIsRight(visitor, tried, password);
  if (!right || account === undefined || account.state !== 'active') {
    throw new Refused(
      'invalid',
      'User name or password is wrong.',
      `Check both. Who forgot the password asks ${help}.`,
      {
        field: 'password',
      },
    );
  }
  return begin(visitor, account, account.secondFactor ? 'half' : 'whole', []);
}

/** Ends the session that a browser brought along, if any, and begins another. @throws Refused */
export async function begin(
  visitor: Administrator,
  account: StoredAdministrator,
  state: 'half' | 'whole',
  writes: readonly Write[],
): Promise<Answer<FoundSession>> {
  const { deps, found } = visitor;
  const { tenant } = account;
  const { token, session, writes: opening } = newSession(visitor, account, state);
  const before = found?.by === 'session' ? [{ ...endSession(found.session), refusal: 'ended' }] : [];
  const act = { ...visitor, actor: actorOf(account) };
  const committed = await deps.storage.commit({
    tenant,
    writes: [
      ...writes,
      ...before,
      ...opening,
      ...(state === 'whole' ? [audited(act, tenant, 'session.sign-in', account.login)] : []),
    ],
  });
  if (committed.done) return { reply: foundBySession(session, account), session: { token } };
  if (committed.refusal === 'ended') throw new Refused('unauthorized', 'That sign-in has ended.', 'Begin anew.');
  throw wrongCode();
}

/** Password and, where there is one, second factor once more. @throws Refused `invalid`, `throttled` */
export async function confirmAgain(
  administrator: Administrator,
  { password, code }: { readonly password: string; readonly code?: string | undefined },
): Promise<FoundSession> {
  const { deps } = administrator;
  const { session, account } = ownSession(administrator);
  if (!(await passwordIsRight(administrator, account, password))) {
    throw new Refused('invalid', 'The password is wrong.', 'Enter the password that you sign in with.', {
      field: 'password',
    });
  }
  if (account.secondFactor && code === undefined) {
    throw new Refused('invalid', 'The code is still to come.', 'Enter the code of your authenticator.', {
      field: 'code',
    });
  }
  const used = account.secondFactor && code !== undefined ? [codeWrite(administrator, account, code)] : [];
  const confirmed = deps.clock.now();
  const committed = await deps.storage.commit({
    tenant: account.tenant,
    writes: [
      ...used,
      { ...markConfirmed(session, confirmed), refusal: 'ended' },
      audited(administrator, account.tenant, 'session.confirm', account.login),
    ],
  });
  if (committed.done) {
    deps.access.codes.passed(account.id);
    return foundBySession({ ...session, confirmed, used: confirmed }, account);
  }
  if (committed.refusal === 'ended') throw new Refused('unauthorized', 'Your session has ended.', 'Sign in again.');
  throw wrongCode();
}

/** Ends the session that called; nothing to do without one. */
export async function leave(visitor: Administrator): Promise<void> {
  const { deps, found } = visitor;
  if (found?.by !== 'session') return;
  const { session, administrator: account } = found;
  const { rows: _, ...ended } = endSession(session);
  const act = { ...visitor, actor: actorOf(account) };
  const noted = session.state === 'whole' ? [audited(act, account.tenant, 'session.sign-out', account.login)] : [];
  await deps.storage.commit({ tenant: account.tenant, writes: [ended, ...noted] });
}
