import { hash } from 'node:crypto';
import type { Random } from '#deps.ts';

/** A sealing key: 256 bits, named by the first 8 hex digits of its SHA-256. */
export interface SealingKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** The keys that can open; the first one seals. */
export interface KeyRing {
  readonly current: SealingKey;
  readonly older: readonly SealingKey[];
}

export function newKey(random: Random): SealingKey {
  return keyOf(Buffer.from(random.bytes(32)));
}

/** The ring with `key` in front. */
export function withKey(ring: KeyRing, key: SealingKey): KeyRing {
  return { current: key, older: [ring.current, ...ring.older] };
}

export function findKey(ring: KeyRing, id: string): SealingKey | undefined {
  return [ring.current, ...ring.older].find((key) => key.id === id);
}

/** One key a line, in Base64; the first is the current one. */
export function printKeyRing(ring: KeyRing): string {
  return `${[ring.current, ...ring.older].map(({ bytes }) => Buffer.from(bytes).toString('base64')).join('\n')}\n`;
}

/**
 * Reads what `printKeyRing` wrote; commas separate as well as line ends, for an environment variable.
 * @param where names the file or variable in errors.
 */
export function parseKeyRing(text: string, where: string): KeyRing {
  const [current, ...older] = text
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word, index) => {
      const bytes = Buffer.from(word, 'base64');
      if (bytes.length === 32) return keyOf(bytes);
      throw new KeyUnusable(
        `Key ${index + 1} in ${where} is not a sealing key: 32 bytes in Base64 are expected, ${bytes.length} were found. Put back the text that \`rollcall\` wrote there.`,
      );
    });
  if (current === undefined) throw new KeyUnusable(`${where} is empty: restore the sealing key that was in it.`);
  return { current, older };
}

function keyOf(bytes: Uint8Array): SealingKey {
  return { id: hash('sha256', bytes, 'hex').slice(0, 8), bytes };
}

/** The sealing key is missing, damaged or another one. The message says what to do. */
export class KeyUnusable extends Error {
  override readonly name = 'KeyUnusable';
}
