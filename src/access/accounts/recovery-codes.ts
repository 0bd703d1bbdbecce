import { secretHash } from '#credentials/secret-text.ts';
import type { Random } from '#deps.ts';

/** Letters and digits that are not taken for one another (Crockford's Base32). */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const count = 10;
const length = 16;

/** Ten codes of 80 random bits, `xxxx-xxxx-xxxx-xxxx`: each stands for the second factor once. */
export function newRecoveryCodes(random: Pick<Random, 'bytes'>): readonly string[] {
  return Array.from({ length: count }, () => {
    const letters = [...random.bytes(length)].map((byte) => alphabet[byte & 31] ?? '').join('');
    return letters.replace(/(.{4})(?=.)/g, '$1-');
  });
}

/** What is kept of a code; spelling does not count. A hash without salt will do for 80 random bits. */
export function recoveryHash(code: string): string {
  const plain = code.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');
  return secretHash(plain);
}
