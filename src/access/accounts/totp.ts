import { Secret, TOTP } from 'otpauth';
import type { Random } from '#deps.ts';

/** Seconds a code is good for; what every authenticator takes for granted. */
const period = 30;
const digits = 6;

/** 160 random bits in Base32, as authenticators take them (RFC 4226 §4). */
export function newTotpSecret(random: Pick<Random, 'bytes'>): string {
  return new Secret({ buffer: Uint8Array.from(random.bytes(20)).buffer }).base32;
}

/** The `otpauth://` address that a QR code carries. */
export function totpUri(secret: string, login: string): string {
  return generator(secret, login).toString();
}

/**
 * The step whose code this is, or undefined: the present one, or one before or after it for clocks that differ. A step up to
 * `lastStep` is refused: a code is good once (RFC 6238 §5.2).
 *
 * @param now milliseconds
 */
export function totpStep(secret: string, code: string, now: number, lastStep: number): number | undefined {
  const digitsOnly = code.replaceAll(/[\s-]/g, '');
  if (!/^\d{6}$/.test(digitsOnly)) return undefined;
  const delta = generator(secret, '').validate({ token: digitsOnly, timestamp: now, window: 1 });
  if (delta === null) return undefined;
  const step = Math.floor(now / 1000 / period) + delta;
  return step > lastStep ? step : undefined;
}

/** The code of a moment. */
export function totpCode(secret: string, now: number): string {
  return generator(secret, '').generate({ timestamp: now });
}

function generator(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Rollcall', label, algorithm: 'SHA1', digits, period, secret: Secret.fromBase32(secret) });
}
