import { browserOf } from '#access/sessions/browser-of.ts';
import { countSessions, endSessionOf, endSessionsOf, selectSessionsOf } from '#access/sessions/session-rows.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import type { Answer } from './answer.ts';
import { ownAccount } from './own-account.ts';

/** A session of the own account as it is shown. */
export interface OwnSession {
  readonly id: string;
  /** The one that asks. */
  readonly current: boolean;
  readonly browser: string | null;
  readonly address: string;
  readonly begun: string;
  /** To the minute. */
  readonly lastUsed: string;
  readonly expires: string;
}

/** Sessions of the account that calls, the last used first. @throws Refused `forbidden` for who has no account */
export async function ownSessions(administrator: Administrator): Promise<OwnSession[]> {
  const { deps, found } = administrator;
  const sessions = await deps.storage.read(selectSessionsOf(ownAccount(administrator), deps.clock.now()));
  const time = (ms: number) => new Date(ms).toISOString();
  return sessions.map(({ id, agent, address, created, used, expires }) => ({
    id,
    current: found?.by === 'session' && found.session.id === id,
    browser: browserOf(agent),
    address,
    begun: time(created),
    lastUsed: time(used),
    expires: time(expires),
  }));
}

/** Ends one session of the account that calls. @throws Refused `unknown` */
export async function endOwnSession(administrator: Administrator, id: string): Promise<Answer<{ ended: string }>> {
  const { deps, found } = administrator;
  const account = ownAccount(administrator);
  const committed = await deps.storage.commit({
    tenant: installation,
    writes: [endSessionOf(account, id), audited(administrator, installation, 'session.end', account.login)],
  });
  if (!committed.done)
    throw new Refused(
      'unknown',
      'You have no such session: it may have ended already.',
      'Nothing is left to be done: look at the list of your sessions.',
    );
  const isOwn = found?.by === 'session' && found.session.id === id;
  return { reply: { ended: id }, ...(isOwn ? { session: 'ended' as const } : {}) };
}

/** Ends every session of the account that calls. */
export async function signOutEverywhere(administrator: Administrator): Promise<Answer<{ ended: number }>> {
  const { deps } = administrator;
  const account = ownAccount(administrator);
  const [ended = 0] = await deps.storage.read(countSessions(account, deps.clock.now()));
  await deps.storage.commit({
    tenant: installation,
    writes: [
      endSessionsOf(account),
      audited(administrator, installation, 'session.sign-out-everywhere', account.login, undefined, { ended }),
    ],
  });
  return { reply: { ended }, session: 'ended' };
}
