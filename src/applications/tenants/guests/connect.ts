import type { Guest, GuestStep } from '#access/guests/guest.ts';
import { chooseOfGuest, endGuest } from '#access/guests/guest-rows.ts';
import type { Credential } from '#credentials/credential.ts';
import { listCredentials } from '#credentials/list-credentials.ts';
import { rotates } from '#credentials/rotate-secret.ts';
import { identityProviders } from '#gallery/identity-providers.ts';
import type { Profile } from '#resources/profile.ts';
import { findTenantByNumber } from '#resources/tenants/find-tenant.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import type { Answer } from '../../access/answer.ts';
import { audited } from '../../audited.ts';
import { type CredentialView, viewCredential } from '../../credentials/view-credential.ts';
import type { Administrator, ApplicationDeps } from '../../deps.ts';
import { Refused } from '../../refused.ts';
import { profileOf } from '../named-tenant.ts';
import { tenantAddress } from '../tenant-address.ts';
import { viewTenant } from '../view-tenant.ts';
import { firstUserOf, tokensOfGuest } from './guest-view.ts';
import { type ProviderView, providersFor, viewProvider } from './provider-view.ts';

/** What the set-up page shows to who was invited. */
export interface ConnectView {
  readonly tenant: string;
  /** What the application is called. */
  readonly application: string;
  /** It stands in for somebody's application. */
  readonly sandbox: boolean;
  readonly expires: string;
  readonly step: GuestStep;
  /** The application has groups. */
  readonly groups: boolean;
  readonly providers: readonly { readonly key: string; readonly name: string }[];
  /** The chosen one with its own steps. */
  readonly provider: ProviderView | null;
  /** What the application calls a credential. */
  readonly tokenName: string;
  /** The old token goes on working beside a new one. */
  readonly overlaps: boolean;
  /** Those that were made here, oldest first, without secrets. */
  readonly tokens: readonly Pick<
    CredentialView,
    'id' | 'name' | 'state' | 'ending' | 'created' | 'expiresAt' | 'lastUsed' | 'rotation'
  >[];
  /** Why requests are refused now, whatever is done here. */
  readonly refusals: readonly string[];
  /** When the first user came. */
  readonly firstUser: string | null;
}

/** The guest that called, with the tenant. @throws Refused `unauthorized` */
export async function guestPlace({ deps, guest }: Administrator): Promise<{ guest: Guest; tenant: Tenant }> {
  const tenant = guest && (await findTenantByNumber(deps.storage, guest.tenant));
  if (guest === undefined || tenant === undefined)
    throw new Refused(
      'unauthorized',
      'Nobody was let in by a link here.',
      'Open the link of the invitation again, or ask for a new one.',
    );
  return { guest, tenant };
}

/** @throws Refused */
export async function showConnect(administrator: Administrator): Promise<ConnectView> {
  const { guest, tenant } = await guestPlace(administrator);
  return viewConnect(administrator.deps, tenant, guest);
}

/** Chooses the identity provider, or goes to another page of the set-up. @throws Refused */
export async function setConnect(
  administrator: Administrator,
  chosen: { readonly provider?: string | undefined; readonly step?: GuestStep | undefined },
): Promise<ConnectView> {
  const { deps } = administrator;
  const { guest, tenant } = await guestPlace(administrator);
  const { provider = guest.provider, step = guest.step } = chosen;
  if (provider !== '' && !identityProviders.has(provider)) {
    const known = [...identityProviders.keys()].join(', ');
    throw new Refused('invalid', `There is no identity provider ${provider}.`, `Choose one of ${known}.`, {
      field: 'provider',
    });
  }
  if (provider === '' && step !== 'choose') {
    throw new Refused('invalid', 'No identity provider is chosen yet.', 'Choose it first.', { field: 'step' });
  }
  const noted =
    provider === guest.provider
      ? []
      : [
          audited(
            administrator,
            tenant.tenant,
            'invitation.choose',
            guest.id,
            { provider: guest.provider },
            { provider },
          ),
        ];
  const committed = await deps.storage.commit({
    tenant: tenant.tenant,
    writes: [chooseOfGuest(guest, { provider, step, now: deps.clock.now() }), ...noted],
  });
  if (!committed.done) throw over();
  return viewConnect(deps, tenant, { ...guest, provider, step });
}

/** Ends the set-up: nobody comes in by this invitation any more. @throws Refused */
export async function finishConnect(administrator: Administrator): Promise<Answer<{ finished: string }>> {
  const { deps } = administrator;
  const { guest, tenant } = await guestPlace(administrator);
  const now = deps.clock.now();
  const committed = await deps.storage.commit({
    tenant: tenant.tenant,
    writes: [
      endGuest(guest, 'finished', now),
      audited(administrator, tenant.tenant, 'invitation.finish', guest.id, undefined, { provider: guest.provider }),
    ],
  });
  if (!committed.done) throw over();
  return { reply: { finished: new Date(now).toISOString() }, guest: 'ended', tenant: tenant.name };
}

export async function viewConnect(deps: ApplicationDeps, tenant: Tenant, guest: Guest): Promise<ConnectView> {
  const { profile } = profileOf(deps, tenant);
  const tokens = guest.tokenAt === null ? [] : tokensOfGuest(guest, await listCredentials(deps, tenant.tenant));
  const groups = profile.resourceTypes.some(({ name }) => name === 'Group');
  const firstUser = await firstUserOf(deps, guest, tokens);
  const about = { application: profile.name, groups, address: tenantAddress(deps.publicUrl(), profile, tenant.name) };
  const provider = identityProviders.get(guest.provider);
  return {
    tenant: tenant.name,
    application: profile.name,
    sandbox: profile.sandbox,
    expires: new Date(guest.expires).toISOString(),
    step: guest.step,
    groups,
    providers: providersFor(),
    provider: provider === undefined ? null : viewProvider(provider, about),
    tokenName: profile.credentials.name,
    overlaps: rotates(profile.credentials),
    tokens: tokens.map((token) => viewToken(profile, token)),
    refusals: viewTenant(deps, tenant).refusals,
    firstUser: firstUser === null ? null : new Date(firstUser).toISOString(),
  };
}

function viewToken(profile: Profile, credential: Credential): ConnectView['tokens'][number] {
  const { id, name, state, ending, created, expiresAt, lastUsed, rotation } = viewCredential(profile, credential);
  return { id, name, state, ending, created, expiresAt, lastUsed, rotation };
}

/** The invitation ended while somebody worked with it. */
export function over(): Refused {
  return new Refused('unauthorized', 'This invitation is over.', 'Ask who sent the link for a new one.');
}
