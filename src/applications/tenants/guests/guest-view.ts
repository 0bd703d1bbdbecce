import { type Guest, type GuestState, guestState } from '#access/guests/guest.ts';
import { browserOf } from '#access/sessions/browser-of.ts';
import type { Credential } from '#credentials/credential.ts';
import { listCredentials } from '#credentials/list-credentials.ts';
import { identityProviders } from '#gallery/identity-providers.ts';
import { createdSince } from '#resources/created-since.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import type { ApplicationDeps } from '../../deps.ts';
import { guestActor } from './guest-actor.ts';

/** An invitation, and how far the invited one is. */
export interface InvitationView {
  readonly invitation: string;
  readonly state: GuestState;
  readonly mail: string | null;
  readonly made: string;
  readonly madeBy: string;
  readonly expires: string;
  readonly opened: string | null;
  /** The browser that opened it: `Firefox 144 on Linux`. */
  readonly openedIn: string | null;
  readonly provider: { readonly key: string; readonly name: string } | null;
  /** When the first token was made. */
  readonly token: string | null;
  /** When one of its tokens let a request in last. */
  readonly lastRequest: string | null;
  /** When the first user came with one of its tokens, of those who are still there. */
  readonly firstUser: string | null;
  readonly ended: string | null;
}

/** Invitations of a tenant with what became of each. */
export async function viewGuests(
  deps: ApplicationDeps,
  { tenant }: Tenant,
  guests: readonly Guest[],
): Promise<readonly InvitationView[]> {
  const credentials = guests.some(({ tokenAt }) => tokenAt !== null) ? await listCredentials(deps, tenant) : [];
  return Promise.all(guests.map((guest) => viewGuest(deps, guest, tokensOfGuest(guest, credentials))));
}

/** The credentials that a guest made, oldest first. */
export function tokensOfGuest(guest: Guest, credentials: readonly Credential[]): readonly Credential[] {
  const actor = guestActor(guest);
  return credentials.filter(({ by }) => by === actor);
}

async function viewGuest(deps: ApplicationDeps, guest: Guest, tokens: readonly Credential[]): Promise<InvitationView> {
  const provider = identityProviders.get(guest.provider);
  const used = lastUseOf(tokens);
  return {
    invitation: guest.id,
    state: guestState(guest, deps.clock.now()),
    mail: guest.mail === '' ? null : guest.mail,
    made: time(guest.made) ?? '',
    madeBy: guest.madeBy,
    expires: time(guest.expires) ?? '',
    opened: time(guest.opened),
    openedIn: guest.opened === null ? null : browserOf(guest.agent),
    provider: provider === undefined ? null : { key: provider.key, name: provider.name },
    token: time(guest.tokenAt),
    lastRequest: time(used),
    firstUser: time(await firstUserOf(deps, guest, tokens)),
    ended: time(guest.finished ?? guest.withdrawn),
  };
}

/** When one of them let a request in last, with its old secret too; null: never. */
export function lastUseOf(tokens: readonly Credential[]): number | null {
  const used = tokens.flatMap(({ lastUsed, rotation }) =>
    [lastUsed, rotation?.oldUsed ?? null].filter((each) => each !== null),
  );
  return used.length === 0 ? null : Math.max(...used);
}

/** When the first living user came with one of a guest's tokens; null: none yet. */
export async function firstUserOf(
  { storage }: Pick<ApplicationDeps, 'storage'>,
  { tenant, tokenAt, since }: Guest,
  tokens: readonly Credential[],
): Promise<number | null> {
  if (tokenAt === null || tokens.length === 0) return null;
  const ids = new Set(tokens.map(({ id }) => id));
  const users = await storage.read(createdSince(tenant, 'User', since));
  return users.find(({ actor }) => actor === null || ids.has(actor))?.created ?? null;
}

function time(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
