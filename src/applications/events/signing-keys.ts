import { makeKeyPair, signToken } from '#events/tokens/sign-token.ts';
import { endedKeys, type PublicJwk, type SigningKey, shownBefore, signerOf } from '#events/tokens/signing-key.ts';
import { deleteSigningKey, insertSigningKey, signingKeys } from '#events/tokens/signing-key-rows.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';

export interface SigningKeyView {
  readonly kid: string;
  readonly state: 'signs' | 'next' | 'former';
  readonly made: string;
  readonly signsFrom: string;
}

/** The keys of this installation that sign security event tokens, oldest first. */
export async function listSigningKeys(
  deps: Pick<ApplicationDeps, 'storage' | 'clock'>,
): Promise<readonly SigningKeyView[]> {
  const keys = await deps.storage.read(signingKeys);
  const now = deps.clock.now();
  const signer = signerOf(keys, now);
  return keys.map(({ id, made, signsFrom }) => ({
    kid: id,
    state: id === signer?.id ? 'signs' : signsFrom > now ? 'next' : 'former',
    made: new Date(made).toISOString(),
    signsFrom: new Date(signsFrom).toISOString(),
  }));
}

/** The public keys (RFC 7517 §5): the one that signs, the next one, and former ones as long as their tokens may be on their way. */
export async function publicKeys({
  storage,
}: Pick<ApplicationDeps, 'storage'>): Promise<{ readonly keys: readonly PublicJwk[] }> {
  const keys = await storage.read(signingKeys);
  return { keys: keys.map((key) => key.public) };
}

/**
 * Makes a new key. It is shown at once and signs an hour later, so that whoever keeps the JWKS has it by then; the one before stays in
 * it for a week after. The first key signs at once.
 */
export async function rotateSigningKey(administrator: Administrator): Promise<readonly SigningKeyView[]> {
  const { deps } = administrator;
  const { storage, clock } = deps;
  const keys = await storage.read(signingKeys);
  const now = clock.now();
  const made = newKey(deps, now + (keys.length === 0 ? 0 : shownBefore), now);
  await storage.commit({
    tenant: installation,
    writes: [
      insertSigningKey(made),
      ...endedKeys(keys, now).map(deleteSigningKey),
      audited(administrator, installation, 'signing-key.rotate', made.id),
    ],
  });
  return listSigningKeys(deps);
}

/** Signs claims with the key whose turn it is; makes the first one when there is none. */
export async function signClaims(deps: ApplicationDeps, claims: object): Promise<string> {
  const now = deps.clock.now();
  const signer = signerOf(await deps.storage.read(signingKeys), now) ?? (await firstKey(deps, now));
  const pem = deps.credentials.sealer.open(place(signer.id), signer.private);
  return signToken({ kid: signer.id, pem }, claims);
}

/** Two processes may each make one: both are shown, and either signs. */
async function firstKey(deps: ApplicationDeps, now: number): Promise<SigningKey> {
  const made = newKey(deps, now, now);
  await deps.storage.commit({ tenant: installation, writes: [insertSigningKey(made)] });
  return made;
}

function newKey({ credentials }: Pick<ApplicationDeps, 'credentials'>, signsFrom: number, now: number): SigningKey {
  const { pem, jwk } = makeKeyPair();
  return { id: jwk.kid, private: credentials.sealer.seal(place(jwk.kid), pem), public: jwk, signsFrom, made: now };
}

function place(id: string) {
  return { tenant: installation, table: 'signing_key', id, column: 'private' } as const;
}
