import type { PublicJwk, SigningKey } from './signing-key.ts';

/** A row of `signing_key`. */
export function decodeSigningKey(row: unknown): SigningKey {
  const {
    public: text,
    signs_from: signsFrom,
    ...rest
  } = row as Omit<SigningKey, 'public' | 'signsFrom'> & { readonly public: string; readonly signs_from: number };
  return { ...rest, public: decodeJwk(JSON.parse(text)), signsFrom };
}

/** The parts of an exported public key. */
export function decodeJwk(jwk: unknown): PublicJwk {
  return jwk as PublicJwk;
}
