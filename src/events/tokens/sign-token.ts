import { Buffer } from 'node:buffer';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { decodeJwk } from './decode-signing-key.ts';
import type { PublicJwk } from './signing-key.ts';

/** A new key pair: the private key as PEM, to be sealed, and the public one as a JWKS shows it. */
export function makeKeyPair(): { readonly pem: string; readonly jwk: PublicJwk } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { kty, crv, x, y } = decodeJwk(publicKey.export({ format: 'jwk' }));
  // RFC 7638 §3: the required members in alphabetical order, without blanks.
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
  return {
    pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    jwk: { kty, crv, x, y, kid, use: 'sig', alg: 'ES256' },
  };
}

/** A signed token (RFC 7515 §3.1): ES256, with the type that keeps it from being taken for another (RFC 8417 §2.3). */
export function signToken({ kid, pem }: { readonly kid: string; readonly pem: string }, claims: object): string {
  const head = encoded({ typ: 'secevent+jwt', alg: 'ES256', kid });
  const signed = `${head}.${encoded(claims)}`;
  // RFC 7518 §3.4: R and S side by side, not as OpenSSL writes them.
  const signature = sign('sha256', Buffer.from(signed, 'ascii'), { key: pem, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
}
