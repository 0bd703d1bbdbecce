import type { AccountState, StoredAdministrator } from '#access/accounts/administrator.ts';
import {
  type AccountChange,
  deleteAdministrator,
  insertAdministrator,
  keepOneGlobalAdministrator,
  selectByLogin,
  updateAdministrator,
} from '#access/accounts/administrator-rows.ts';
import { deleteOwnerships } from '#access/owners/owner-rows.ts';
import { globalAdministrator } from '#access/roles.ts';
import { deleteInvitation } from '#access/sessions/invitations.ts';
import { endSessionsOf } from '#access/sessions/session-rows.ts';
import { deleteTokensOf } from '#access/tokens/api-token-rows.ts';
import { installation } from '#resources/tenants/tenant.ts';
import type { Write } from '#storage/port.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { changedMeanwhile, matchVersion } from '../match-version.ts';
import { Refused } from '../refused.ts';
import type { AccountPlace } from './account-place.ts';
import type { Answer } from './answer.ts';
import { namedAdministrator } from './named-administrator.ts';
import { newLink, type ShownLink } from './one-time-link.ts';
import { renewedSession } from './open-session.ts';

/** What is changed of an account; what is left out stays. */
export interface AccountInput {
  readonly name?: string | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly enabled?: boolean | undefined;
}

/** An account with its one-time link. */
export interface InvitedAccount extends ShownLink {
  readonly account: StoredAdministrator;
}

/** Adds an account without a password, and a link that sets it. @throws Refused `conflict` */
export async function addAccount(
  administrator: Administrator,
  place: AccountPlace,
  input: { readonly login: string; readonly name?: string | undefined; readonly roles: readonly string[] },
): Promise<InvitedAccount> {
  const { deps, actor } = administrator;
  const { tenant } = place;
  const roles = [...new Set(input.roles)];
  const id = deps.random.uuid();
  const account = { tenant, id, login: input.login, name: input.name ?? input.login, roles, password: '' };
  const { write, ...shown } = newLink(deps, place, id);
  const committed = await deps.storage.commit({
    tenant,
    writes: [
      insertAdministrator(account, { at: deps.clock.now(), actor }),
      write,
      audited(administrator, tenant, 'administrator.add', account.login, undefined, { name: account.name, roles }),
    ],
  });
  if (!committed.done) {
    throw new Refused('conflict', `There is an administrator ${input.login} already.`, 'Choose another user name.', {
      field: 'login',
    });
  }
  const [made] = await deps.storage.read(selectByLogin(tenant, input.login));
  if (made === undefined)
    throw new Refused(
      'unknown',
      `${input.login} was removed again meanwhile.`,
      'Look at the list of administrators, and add the account again if it is wanted.',
    );
  return { account: made, ...shown };
}

/** Changes name, roles, or whether an account may sign in. With other roles its sessions begin anew. @throws Refused */
export async function changeAccount(
  administrator: Administrator,
  place: AccountPlace,
  before: StoredAdministrator,
  input: AccountInput,
): Promise<Answer<StoredAdministrator>> {
  const { deps } = administrator;
  matchVersion(administrator, before.login, before);
  const after: AccountChange = {
    name: input.name ?? before.name,
    roles: input.roles === undefined ? before.roles : [...new Set(input.roles)],
    state: stateAfter(before, input.enabled),
  };
  if (JSON.stringify(after) === JSON.stringify(shownOf(before))) return { reply: before };
  const sessions = sessionsAfter(administrator, before, after);
  await commitAccount(administrator, before, after, [
    updateAdministrator(before, after, { at: deps.clock.now(), actor: administrator.actor }),
    ...sessions.writes,
    audited(administrator, place.tenant, 'administrator.change', before.login, shownOf(before), after),
  ]);
  const reply = await namedAdministrator(deps, before.id, place.tenant);
  if (sessions.session === undefined) return { reply };
  return { reply, session: sessions.session, tenant: place.name };
}

/** A one-time link to another password. Until it is used everything stays as it is. @throws Refused */
export async function resetAccount(
  administrator: Administrator,
  place: AccountPlace,
  account: StoredAdministrator,
): Promise<InvitedAccount> {
  const { deps } = administrator;
  const { tenant } = place;
  if (account.state === 'disabled') {
    throw new Refused('conflict', `The account ${account.login} is disabled.`, 'Enable it first.');
  }
  const { write, ...shown } = newLink(deps, place, account.id);
  const noted = audited(administrator, tenant, 'administrator.reset', account.login);
  const committed = await deps.storage.commit({ tenant, writes: [write, noted] });
  if (!committed.done)
    throw new Refused(
      'unknown',
      `${account.login} was removed meanwhile.`,
      'Somebody else removed the account: look at the list of administrators.',
    );
  return { account, ...shown };
}

/** Removes an account with everything that lets it in. @throws Refused */
export async function removeAccount(administrator: Administrator, before: StoredAdministrator): Promise<string> {
  matchVersion(administrator, before.login, before);
  await commitAccount(administrator, before, undefined, [
    deleteAdministrator(before),
    endSessionsOf(before),
    deleteTokensOf(before.id),
    deleteInvitation(before),
    deleteOwnerships(before.id),
    audited(administrator, before.tenant, 'administrator.remove', before.login, shownOf(before)),
  ]);
  return before.login;
}

function stateAfter({ state, password }: StoredAdministrator, enabled: boolean | undefined): AccountState {
  if (enabled === undefined) return state;
  if (!enabled) return 'disabled';
  return password === '' ? 'invited' : 'active';
}

/** Whoever's rights change begins a new session: others sign in again, the caller's own goes on under another token. */
function sessionsAfter(
  { deps, found }: Administrator,
  before: StoredAdministrator,
  after: AccountChange,
): { readonly writes: readonly Write[]; readonly session?: Answer<unknown>['session'] } {
  const same = after.state === before.state && after.roles.join() === before.roles.join();
  if (same) return { writes: [] };
  const ending = endSessionsOf(before);
  if (found?.by !== 'session' || found.administrator.id !== before.id) return { writes: [ending] };
  if (after.state !== 'active') return { writes: [ending], session: 'ended' };
  const { token, writes } = renewedSession(deps, found.session);
  return { writes: [ending, ...writes], session: { token } };
}

/** Commits what changes an account, unless it was changed meanwhile or was the last Global Administrator. */
async function commitAccount(
  { deps }: Administrator,
  before: StoredAdministrator,
  after: AccountChange | undefined,
  writes: readonly Write[],
): Promise<void> {
  const [first, last] = keepOneGlobalAdministrator();
  const guarded = before.tenant === installation && rules(before) && !(after !== undefined && rules(after));
  const committed = await deps.storage.commit({
    tenant: before.tenant,
    writes: guarded ? [first, ...writes, last] : writes,
  });
  if (committed.done) return;
  if (committed.refusal === 'last') {
    throw new Refused(
      'conflict',
      `${before.login} is the last Global Administrator who can sign in.`,
      'Give another active administrator that role first.',
    );
  }
  throw changedMeanwhile(before.login, await namedAdministrator(deps, before.id, before.tenant));
}

function rules({ roles, state }: AccountChange): boolean {
  return state === 'active' && roles.includes(globalAdministrator);
}

function shownOf({ name, roles, state }: StoredAdministrator): AccountChange {
  return { name, roles, state };
}
