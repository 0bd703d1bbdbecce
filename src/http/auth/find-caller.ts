import { type Actor, operatingSystemUser, systemActor } from '#access/actor.ts';
import type { AccessDeps } from '#access/deps.ts';
import { findGuest } from '#access/guests/find-guest.ts';
import type { Guest } from '#access/guests/guest.ts';
import type { ServerToken } from '#access/server-token.ts';
import { type Found, findApiToken, findSession } from '#access/sessions/find-caller.ts';
import { actorOf } from '#applications/access/enter.ts';
import { guestActor } from '#applications/tenants/guests/guest-actor.ts';
import { findTenant } from '#resources/tenants/find-tenant.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { guestCookie, sessionCookie } from './session-cookie.ts';

/** Who sent a request: the machine's owner, an account, a visitor, or somebody with a token that is not good. */
export type Caller =
  | { readonly kind: 'host'; readonly actor: Actor }
  | { readonly kind: 'account'; readonly actor: Actor; readonly found: Found }
  | { readonly kind: 'guest'; readonly actor: Actor; readonly guest: Guest }
  | { readonly kind: 'visitor'; readonly actor: Actor; readonly found?: Found }
  | { readonly kind: 'refused' };

/** A page of a tenant's own administrators names the tenant: only that one's cookie counts then. */
const tenantHeader = 'x-rollcall-tenant';

const visitor = { kind: 'visitor', actor: systemActor('visitor') } as const;

/** Recognises the caller: by the start's own token, an API token, or a session's cookie. A half session is a visitor's. */
export async function findCaller(deps: AccessDeps, token: ServerToken, headers: Headers): Promise<Caller> {
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    if (token.accepts(authorization)) return { kind: 'host', actor: hostActor(headers) };
    const [, text = ''] = /^bearer[ \t]+(\S+)$/i.exec(authorization.trim()) ?? [];
    const found = await findApiToken(deps, text);
    return found === undefined ? { kind: 'refused' } : accountOf(found);
  }
  const tenant = headers.get(tenantHeader) ?? undefined;
  const cookie = sessionCookie(headers.get('cookie') ?? undefined, tenant);
  if (cookie === undefined) return visitor;
  const number = tenant === undefined ? installation : (await findTenant(deps.storage, tenant))?.tenant;
  if (number === undefined) return visitor;
  const found = await findSession(deps, number, cookie, headers.get('x-rollcall-background') === null);
  if (found === undefined) return visitor;
  return found.by === 'session' && found.session.state === 'half' ? { ...visitor, found } : accountOf(found);
}

/** Who came by an invitation to this tenant; nothing else that a request brings along counts there. */
export async function findGuestCaller(deps: AccessDeps, tenantName: string, headers: Headers): Promise<Caller> {
  const cookie = guestCookie(headers.get('cookie') ?? undefined, tenantName);
  const tenant = cookie === undefined ? undefined : await findTenant(deps.storage, tenantName);
  if (cookie === undefined || tenant?.state !== 'active') return visitor;
  const guest = await findGuest(deps, tenant.tenant, cookie);
  return guest === undefined ? visitor : { kind: 'guest', actor: guestActor(guest), guest };
}

function accountOf(found: Found): Caller {
  return { kind: 'account', actor: actorOf(found.administrator), found };
}

/** The user of the operating system, percent-encoded, because names of accounts are not always ASCII. */
function hostActor(headers: Headers): Actor {
  const name = headers.get('x-rollcall-actor') ?? '';
  try {
    return operatingSystemUser(decodeURIComponent(name));
  } catch {
    return operatingSystemUser('');
  }
}
