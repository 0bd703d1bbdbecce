import type { Guest } from '#access/guests/guest.ts';
import { noteToken } from '#access/guests/guest-rows.ts';
import type { Credential } from '#credentials/credential.ts';
import { listCredentials } from '#credentials/list-credentials.ts';
import { rotates } from '#credentials/rotate-secret.ts';
import { identityProviders } from '#gallery/identity-providers.ts';
import type { Profile } from '#resources/profile.ts';
import {
  type CredentialInput,
  makeCredential,
  regenerateCredential,
  unknownCredential,
} from '../../credentials/make-credential.ts';
import { endOldSecret, rotateCredential } from '../../credentials/rotate-credential.ts';
import type { SecretView } from '../../credentials/view-credential.ts';
import type { Administrator } from '../../deps.ts';
import { Refused } from '../../refused.ts';
import { profileOf } from '../named-tenant.ts';
import { type ConnectView, guestPlace, showConnect } from './connect.ts';
import { decodeFeedPlace } from './decode-feed-place.ts';
import { guestActor } from './guest-actor.ts';
import { tokensOfGuest } from './guest-view.ts';

/** A token, shown this once. */
export interface GuestToken {
  readonly token: string;
  readonly connect: ConnectView;
}

/**
 * Makes the credential that the identity provider comes with. With `replace` it gets another secret: the old one works for seven days
 * beside it, or until it is ended; where the application has room for one only, no longer.
 *
 * @throws Refused
 */
export async function makeGuestToken(administrator: Administrator, replace: boolean): Promise<GuestToken> {
  const { guest, tenant } = await guestPlace(administrator);
  // A button that is pressed twice makes one token.
  return administrator.deps.queue.run(tenant.tenant, guestActor(guest), () => make(administrator, replace));
}

async function make(administrator: Administrator, replace: boolean): Promise<GuestToken> {
  const { deps } = administrator;
  const { guest, tenant } = await guestPlace(administrator);
  const provider = identityProviders.get(guest.provider);
  if (provider === undefined) {
    throw new Refused('conflict', 'No identity provider is chosen yet.', 'Choose it first: the token gets its name.');
  }
  const { profile } = profileOf(deps, tenant);
  const own = tokensOfGuest(guest, await listCredentials(deps, tenant.tenant));
  const alive = own.find(({ state }) => state === 'active');
  if (alive !== undefined && !replace) {
    throw new Refused(
      'conflict',
      'There is a token already. It was shown once and cannot be shown again.',
      'If it is lost, make a new one in its place.',
    );
  }
  const made = await (alive === undefined
    ? makeCredential(administrator, tenant.name, { name: provider.name, ...forProvisioning(profile) })
    : renewed(administrator, tenant.name, profile, alive));
  const noted = await noteFirst(administrator, guest);
  return { token: tokenOf(made), connect: await showConnect({ ...administrator, guest: noted }) };
}

/** Ends the secret that the token had before, of one that was made here. @throws Refused `unknown` for any other */
export async function endOldGuestToken(administrator: Administrator, credential: string): Promise<ConnectView> {
  const { deps } = administrator;
  const { guest, tenant } = await guestPlace(administrator);
  const own = tokensOfGuest(guest, await listCredentials(deps, tenant.tenant));
  if (!own.some(({ id }) => id === credential)) throw unknownCredential(tenant.name, credential);
  await endOldSecret(administrator, tenant.name, credential);
  return showConnect(administrator);
}

function renewed(
  administrator: Administrator,
  tenant: string,
  { credentials }: Profile,
  { id }: Credential,
): Promise<SecretView> {
  return rotates(credentials)
    ? rotateCredential(administrator, tenant, id, {})
    : regenerateCredential(administrator, tenant, id);
}

/** When the first token was made, and behind which place of the feed its users come. */
async function noteFirst({ deps }: Administrator, guest: Guest): Promise<Guest> {
  if (guest.tokenAt !== null) return guest;
  const { tenant } = guest;
  const sql = 'select seq from feed where tenant = ?';
  const [since = 0] = await deps.storage.read({ sql, parameters: [tenant], decode: decodeFeedPlace });
  const tokenAt = deps.clock.now();
  await deps.storage.commit({ tenant, writes: [noteToken(guest, tokenAt, since)] });
  return { ...guest, tokenAt, since };
}

/** A client with the role for provisioning, whose token lasts as long as the application allows. */
function forProvisioning({ credentials }: Profile): CredentialInput {
  const { roles = [], tokenSeconds } = credentials;
  const role = roles.find(({ scim }) => scim);
  return {
    ...(role === undefined ? {} : { roles: [role.key] }),
    ...(tokenSeconds === undefined ? {} : { tokenSeconds: tokenSeconds.maxForScim }),
  };
}

function tokenOf({ secretToken, name }: SecretView): string {
  if (secretToken === null) throw new Error(`The credential ${name} came without a token.`);
  return secretToken;
}
