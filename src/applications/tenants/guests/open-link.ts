import { type Guest, type GuestState, guestState } from '#access/guests/guest.ts';
import { openGuest, selectGuestByLink } from '#access/guests/guest-rows.ts';
import { browserOf } from '#access/sessions/browser-of.ts';
import { newSecret, secretHash } from '#credentials/secret-text.ts';
import { findTenant } from '#resources/tenants/find-tenant.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import type { Answer } from '../../access/answer.ts';
import { tooMany } from '../../access/check-password.ts';
import { audited } from '../../audited.ts';
import type { Administrator } from '../../deps.ts';
import { Refused } from '../../refused.ts';
import { profileOf } from '../named-tenant.ts';
import { type ConnectView, viewConnect } from './connect.ts';
import { guestActor } from './guest-actor.ts';

/** What a link of an invitation is good for, told before it is used. */
export interface GuestLinkView {
  readonly state: GuestState;
  readonly application: string;
  readonly expires: string;
  readonly opened: string | null;
  /** The browser that opened it: only that one may go on. */
  readonly openedIn: string | null;
}

/** Characters of what a browser says of itself that are kept. */
const longestAgent = 300;

/** What a link is good for. It is not used by that: programs look at links in mails, too. @throws Refused `unknown`, `throttled` */
export async function lookAtGuestLink(
  visitor: Administrator,
  tenantName: string,
  token: string,
): Promise<GuestLinkView> {
  const { tenant, guest } = await linked(visitor, tenantName, token);
  return {
    state: guestState(guest, visitor.deps.clock.now()),
    application: profileOf(visitor.deps, tenant).profile.name,
    expires: new Date(guest.expires).toISOString(),
    opened: guest.opened === null ? null : new Date(guest.opened).toISOString(),
    openedIn: guest.opened === null ? null : browserOf(guest.agent),
  };
}

/** Uses a link up and begins the session of this one browser. Of any number that try at once one succeeds. @throws Refused */
export async function openGuestLink(
  visitor: Administrator,
  tenantName: string,
  token: string,
): Promise<Answer<ConnectView>> {
  const { deps, agent = '' } = visitor;
  const { tenant, guest } = await linked(visitor, tenantName, token);
  const now = deps.clock.now();
  const session = newSecret(deps.random);
  const opened = { session: secretHash(session), agent: agent.slice(0, longestAgent), now };
  const act = { ...visitor, actor: guestActor(guest) };
  const committed = await deps.storage.commit({
    tenant: tenant.tenant,
    writes: [openGuest(guest, opened), audited(act, tenant.tenant, 'invitation.open', guest.id)],
  });
  if (!committed.done) throw notGood();
  const view = await viewConnect(deps, tenant, { ...guest, session: opened.session, agent: opened.agent, opened: now });
  return {
    reply: view,
    guest: { token: session, seconds: Math.floor((guest.expires - now) / 1000) },
    tenant: tenant.name,
  };
}

async function linked(
  { deps, address = 'local' }: Administrator,
  tenantName: string,
  token: string,
): Promise<{ tenant: Tenant; guest: Guest }> {
  const tenant = await findTenant(deps.storage, tenantName);
  if (tenant?.kind === 'customer' && tenant.state === 'active') {
    const [guest] = await deps.storage.read(selectGuestByLink(tenant.tenant, secretHash(token)));
    if (guest !== undefined) return { tenant, guest };
  }
  const retryAfter = deps.access.guesses.failed(address, undefined);
  if (retryAfter > 0) throw tooMany(retryAfter);
  throw notGood();
}

function notGood(): Refused {
  return new Refused(
    'unknown',
    'This link is not good, or not any more: it works in one browser, for a limited time.',
    'Ask who sent it for a new one.',
  );
}
