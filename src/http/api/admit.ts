import type { Role } from '#access/roles.ts';
import { checkOwned, ownedBy } from '#applications/access/owners.ts';
import { isConfirmed } from '#applications/access/sessions.ts';
import type { Administrator } from '#applications/deps.ts';
import { Refused } from '#applications/refused.ts';
import { installation } from '#resources/tenants/tenant.ts';
import type { Caller } from '../auth/find-caller.ts';
import { admitOfTenant, ofThatPlace } from './admit-of-tenant.ts';
import { confirmationNeeded } from './confirmation-needed.ts';
import type { Endpoint } from './contract.ts';

/**
 * Lets a caller at an endpoint, as the contract says: signed in, with one of its roles, a token of enough scope, confirmed anew,
 * owner of the application. What is given back knows which applications there are for the caller.
 *
 * @throws Refused `unauthorized`, `forbidden`, `confirmation-needed`, and `unknown` for another's application
 */
export async function admit(
  endpoint: Endpoint,
  caller: Caller,
  administrator: Administrator,
  params: Readonly<Record<string, string>>,
): Promise<Administrator> {
  if (endpoint.guest === true) return admitGuest(caller, administrator);
  if (caller.kind === 'refused' || caller.kind === 'guest') throw notSignedIn();
  if (caller.kind === 'host') return administrator;
  if (endpoint.open === true) return ofThatPlace(administrator, params);
  if (caller.kind === 'visitor') throw notSignedIn();
  if (caller.found.administrator.tenant !== installation) return admitOfTenant(endpoint, administrator, params);
  const { roles } = caller.found.administrator;
  const granting = endpoint.roles.filter((role) => roles.includes(role));
  if (granting.length === 0) throw lacksRole(endpoint.roles);
  if (caller.found.by === 'token') checkScope(endpoint, caller.found.token.scope);
  else if (endpoint.confirm !== undefined && !isConfirmed(administrator)) throw confirmationNeeded();
  if (granting.some((role) => role !== 'application-owner')) return administrator;
  const owned = await ownedBy(administrator.deps, caller.found.administrator.id);
  const { application } = params;
  if (application !== undefined) await checkOwned(administrator.deps, owned, application);
  return { ...administrator, owned };
}

/** Accounts, API tokens and the command line have their own ways to what a guest does. @throws Refused `unauthorized` */
function admitGuest(caller: Caller, administrator: Administrator): Administrator {
  if (caller.kind === 'guest') return administrator;
  throw new Refused(
    'unauthorized',
    'This is for who opened the link of an invitation in this browser, while it lasts.',
    'Open the link that you were sent, in the browser in which you opened it first.',
  );
}

function checkScope({ method, readsOnly, confirm }: Endpoint, scope: 'read' | 'full'): void {
  if (confirm === 'role') {
    throw new Refused('forbidden', 'No API token may do this: it needs somebody who signed in.', 'Use the console.');
  }
  const reads = method === 'GET' || readsOnly === true;
  if (scope === 'full' || (reads && confirm === undefined)) return;
  throw new Refused('forbidden', 'This API token may only read.', 'Make one of full scope.');
}

function notSignedIn(): Refused {
  return new Refused(
    'unauthorized',
    'This needs somebody who is signed in.',
    'Sign in to the console, send an API token as Authorization: Bearer, or use the rollcall command on the host.',
  );
}

function lacksRole(roles: readonly Role[]): Refused {
  const names = roles.map((role) => role.split('-').map(capital).join(' '));
  return new Refused(
    'forbidden',
    `Your roles do not allow this. It takes ${inWords(names)}.`,
    'Ask a Global Administrator for it.',
  );
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
