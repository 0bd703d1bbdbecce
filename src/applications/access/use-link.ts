import { foldLogin, type StoredAdministrator } from '#access/accounts/administrator.ts';
import { insertAdministrator, selectById, setPassword } from '#access/accounts/administrator-rows.ts';
import { hashPassword } from '#access/accounts/password.ts';
import { globalAdministrator } from '#access/roles.ts';
import { firstAdministrator, type Invitation, selectInvitation, useInvitation } from '#access/sessions/invitations.ts';
import { endSessionsOf } from '#access/sessions/session-rows.ts';
import { deleteTokensOf } from '#access/tokens/api-token-rows.ts';
import type { Write } from '#storage/port.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import type { AccountPlace } from './account-place.ts';
import type { Answer } from './answer.ts';
import { checkNewPassword, tooMany } from './check-password.ts';
import { actorOf, type FoundSession } from './enter.ts';
import { foundBySession, newSession } from './open-session.ts';

export interface LinkView {
  readonly kind: 'first' | 'invitation' | 'reset';
  readonly login: string | null;
  readonly name: string | null;
  readonly expires: string;
}

export interface Claim {
  readonly token: string;
  readonly login?: string | undefined;
  readonly name?: string | undefined;
  readonly password: string;
}

/** What a one-time link is good for. @throws Refused `unknown` for one that is not good, `throttled` */
export async function describeLink(visitor: Administrator, place: AccountPlace, token: string): Promise<LinkView> {
  const { invitation, account } = await goodLink(visitor, place, token);
  const expires = new Date(invitation.expires).toISOString();
  if (account === undefined) return { kind: 'first', login: null, name: null, expires };
  const kind = account.state === 'invited' ? 'invitation' : 'reset';
  return { kind, login: account.login, name: account.name, expires };
}

/**
 * Uses a one-time link: makes the first administrator, or gives an account its password, and signs in. Of any number that try
 * at once one succeeds. @throws Refused
 */
export async function useLink(
  visitor: Administrator,
  place: AccountPlace,
  claim: Claim,
): Promise<Answer<FoundSession>> {
  const { deps } = visitor;
  const { tenant } = place;
  const { invitation, account } = await goodLink(visitor, place, claim.token);
  const whom = account ?? firstOf(visitor, place, claim);
  checkNewPassword(whom.login, claim.password);
  // Who holds a good link may take his turn: no address is counted.
  const hashed = await deps.access.passwords.run(deps.random.uuid(), () => hashPassword(deps.random, claim.password));
  if (hashed === 'full') throw new Refused('not-now', 'Too many people sign in at this moment.', 'Try again.');
  const stamp = { at: deps.clock.now(), actor: actorOf(whom) };
  const act = { ...visitor, actor: stamp.actor };
  const { token, session, writes: opening } = newSession(visitor, whom, 'whole');
  const making =
    account === undefined
      ? [insertAdministrator({ ...whom, password: hashed.done }, stamp)]
      : passwordAfresh(account, hashed.done, stamp);
  const what = account === undefined ? 'setup.claim' : 'administrator.link-used';
  const committed = await deps.storage.commit({
    tenant,
    writes: [
      useInvitation(invitation, stamp.at),
      ...making,
      ...opening,
      audited(act, tenant, what, whom.login, undefined, { roles: whom.roles }),
    ],
  });
  if (!committed.done) throw linkNotGood();
  const [made] = await deps.storage.read(selectById(tenant, whom.id));
  if (made === undefined) throw linkNotGood();
  return { reply: foundBySession(session, made), session: { token } };
}

/** Nothing that came before the link stays: second factor, sessions and API tokens may be in other hands. */
function passwordAfresh(
  account: StoredAdministrator,
  password: string,
  stamp: { readonly at: number; readonly actor: string },
): readonly Write[] {
  return [setPassword(account, password, true, stamp), endSessionsOf(account), deleteTokensOf(account.id)];
}

function firstOf({ deps }: Administrator, { tenant }: AccountPlace, { login, name }: Claim) {
  if (login === undefined) {
    throw new Refused(
      'invalid',
      'The first administrator needs a user name.',
      'Choose the name that you want to sign in with.',
      { field: 'login' },
    );
  }
  const roles = [globalAdministrator] as const;
  return { tenant, id: deps.random.uuid(), login: foldLogin(login), name: name ?? login, roles };
}

async function goodLink(
  { deps, address = 'local' }: Administrator,
  { tenant }: AccountPlace,
  token: string,
): Promise<{ invitation: Invitation; account: StoredAdministrator | undefined }> {
  const [invitation] = await deps.storage.read(selectInvitation(tenant, token));
  if (invitation !== undefined && invitation.expires > deps.clock.now()) {
    if (invitation.administrator === firstAdministrator) return { invitation, account: undefined };
    const [account] = await deps.storage.read(selectById(tenant, invitation.administrator));
    if (account !== undefined && account.state !== 'disabled') return { invitation, account };
  }
  const retryAfter = deps.access.guesses.failed(address, undefined);
  if (retryAfter > 0) throw tooMany(retryAfter);
  throw linkNotGood();
}

function linkNotGood(): Refused {
  return new Refused(
    'unknown',
    'This link is not good, or not any more: it works once, for a limited time, and a newer one replaces it.',
    'Ask who sent it for a new one; on the host, rollcall admin reset makes one.',
  );
}
