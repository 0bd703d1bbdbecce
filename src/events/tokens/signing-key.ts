/** A key that signs security event tokens: P-256, for ES256 (RFC 7518 §3.4). */
export interface SigningKey {
  /** Its `kid`: the thumbprint of the public key (RFC 7638). */
  readonly id: string;
  /** Sealed: the private key as PKCS #8 in PEM. */
  readonly private: string;
  readonly public: PublicJwk;
  /** It signs from then on, until another does (ms). */
  readonly signsFrom: number;
  readonly made: number;
}

/** A public key as a JWKS shows it (RFC 7517). */
export interface PublicJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'ES256';
}

const hour = 3_600_000;
/** A new key is shown so long before it signs: receivers that keep the JWKS have it by then (ms). */
export const shownBefore = hour;
/** An old key is shown so long after it signed last (ms). */
export const shownAfter = 7 * 24 * hour;

/** The key that signs now; undefined: there is none yet. */
export function signerOf(keys: readonly SigningKey[], now: number): SigningKey | undefined {
  const signing = keys.filter(({ signsFrom }) => signsFrom <= now);
  return signing.reduce<SigningKey | undefined>(
    (latest, key) => (latest === undefined || key.signsFrom > latest.signsFrom ? key : latest),
    undefined,
  );
}

/** Those that nobody needs any more: another has signed in their place for a week. */
export function endedKeys(keys: readonly SigningKey[], now: number): readonly SigningKey[] {
  return keys.filter((key) => keys.some(({ signsFrom }) => signsFrom > key.signsFrom && signsFrom + shownAfter <= now));
}
