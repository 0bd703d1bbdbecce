import { selectById } from '#access/accounts/administrator-rows.ts';
import { sessionLimits } from '#access/sessions/session.ts';
import { installation } from '#resources/tenants/tenant.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { ofInstallation } from './account-place.ts';
import type { Answer } from './answer.ts';
import { codeWrite } from './check-code.ts';
import { begin, confirmAgain, enter, type FoundSession, leave } from './enter.ts';
import { foundBySession } from './open-session.ts';
import { type SessionView, signedOut, viewOf } from './view-session.ts';

/** User name and password of an administrator of the installation. @throws Refused `invalid`, `throttled` */
export async function signIn(
  visitor: Administrator,
  given: { readonly login: string; readonly password: string },
): Promise<Answer<SessionView>> {
  const help = 'a Global Administrator, or uses rollcall admin reset on the host';
  return viewed(visitor, await enter(visitor, ofInstallation, given, help));
}

/** The code after the password: the half session ends, a whole one begins. @throws Refused */
export async function secondFactor(visitor: Administrator, code: string): Promise<Answer<SessionView>> {
  const { found } = visitor;
  if (found?.by !== 'session' || found.session.state !== 'half') {
    throw new Refused(
      'unauthorized',
      'There is no sign-in that waits for a code.',
      'Enter user name and password first.',
    );
  }
  const account = found.administrator;
  const used = codeWrite(visitor, account, code);
  const answer = await begin(visitor, account, 'whole', [used]);
  visitor.deps.access.codes.passed(account.id);
  return viewed(visitor, answer);
}

/** Password and second factor once more. @throws Refused `invalid`, `throttled` */
export async function reauthenticate(
  administrator: Administrator,
  given: { readonly password: string; readonly code?: string | undefined },
): Promise<SessionView> {
  return viewAfter(administrator, await confirmAgain(administrator, given));
}

async function viewed(visitor: Administrator, { reply, ...rest }: Answer<FoundSession>): Promise<Answer<SessionView>> {
  return { reply: await viewAfter(visitor, reply), ...rest };
}

/** With the recovery codes that are left now. */
async function viewAfter({ deps }: Administrator, { session, administrator }: FoundSession): Promise<SessionView> {
  const [now = administrator] = await deps.storage.read(selectById(installation, administrator.id));
  return viewOf(foundBySession(session, now));
}

/** Ends the session that called; nothing to do without one. */
export async function signOut(visitor: Administrator): Promise<Answer<SessionView>> {
  await leave(visitor);
  return { reply: signedOut, session: 'ended' };
}

/** Whether password and second factor were given within the last five minutes. */
export function isConfirmed({ deps, found }: Administrator): boolean {
  if (found?.by !== 'session') return false;
  return deps.clock.now() < found.session.confirmed + sessionLimits.confirmed;
}
