import { Buffer } from 'node:buffer';
import { Refused } from '../refused.ts';

/** When a secret ends, and who said so: the token itself, or an administrator. */
export interface SecretExpiry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly from: 'token' | 'administrator';
}

const day = 86_400_000;

/** From how many days before its end on people are warned of a secret; 0: it is over. */
export const warningDays: readonly number[] = [0, 1, 7, 30];

/** Whole days that are left, the one that has begun among them; 0: it is over. */
export function daysLeft(at: number, now: number): number {
  return Math.max(0, Math.ceil((at - now) / day));
}

/** The warning that so many days belong to; undefined: it is too early for one. */
export function warningOf(days: number): number | undefined {
  return warningDays.find((one) => days <= one);
}

/** What `exp` of a JSON Web Token says (RFC 7519 §4.1.4), read and not verified; undefined: it is none, or never ends. */
export function expiryOfToken(token: string): SecretExpiry | undefined {
  const [header = '', payload = '', signature, ...more] = token.split('.');
  if (signature === undefined || more.length > 0 || !header.startsWith('eyJ')) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null || !('exp' in claims)) return undefined;
    const { exp } = claims;
    if (typeof exp !== 'number' || !(exp > 0 && exp * 1000 <= latest)) return undefined;
    return { at: Math.floor(exp * 1000), from: 'token' };
  } catch {
    return undefined;
  }
}

/** The last millisecond of the year 9999. */
const latest = 253_402_300_799_999;

/** What an administrator typed: a day, from whose beginning in UTC it is over, or a point in time. @throws Refused `invalid` */
export function expiryTyped(text: string): SecretExpiry {
  const at = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/.test(text)
    ? Date.parse(text)
    : NaN;
  // A day that no month has is rolled over by some engines and refused by others.
  const isDay = !Number.isNaN(at) && (text.length > 10 || new Date(at).toISOString().startsWith(text));
  if (isDay && at > 0) return { at, from: 'administrator' };
  throw new Refused('invalid', `Secret expires on: ${text.slice(0, 40)} is no day.`, 'Write it as 2027-03-31.', {
    field: 'secretExpires',
  });
}
