import { hash, timingSafeEqual } from 'node:crypto';
import type { Random } from '#deps.ts';

/** 256 random bits as 43 characters of base64url. */
export function newSecret(random: Random): string {
  return Buffer.from(random.bytes(32)).toString('base64url');
}

/** SHA-256 in hex: what is stored of a secret, and what it is looked up by. */
export function secretHash(secret: string): string {
  return hash('sha256', secret, 'hex');
}

/** Compares two hashes in a time that does not depend on where they differ. */
export function sameHash(one: string, other: string): boolean {
  const left = Buffer.from(one, 'utf8');
  const right = Buffer.from(other, 'utf8');
  return left.length === right.length && timingSafeEqual(left, right);
}

/** `base64(id:key)`: the ready-made form of a key pair, and the one in which it is presented. */
export function pairToBase64(id: string, key: string): string {
  return Buffer.from(`${id}:${key}`, 'utf8').toString('base64');
}

/**
 * Text of a Base64 value; two spellings of the same bytes (padding, URL alphabet) give the same text. Undefined for what is no Base64:
 * Node would read over it.
 */
export function fromBase64(text: string): string | undefined {
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64').toString('utf8') : undefined;
}
