import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Random } from '#deps.ts';
import { findKey, type KeyRing, KeyUnusable } from './key-ring.ts';

/** The row and column that sealed text belongs to; it opens nowhere else. */
export interface SealedPlace {
  readonly tenant: number;
  readonly table: string;
  readonly id: string | number;
  readonly column: string;
}

const tagBytes = 16;
const ivBytes = 12;

/**
 * Seals and opens secrets that must be readable again: AES-256-GCM, the place as additional data, `v1.keyId.iv.ct` with the tag behind the
 * ciphertext, both in base64url. While keys are rotated the ring changes under it.
 */
export class Sealer {
  readonly #random: Random;
  #ring: KeyRing;

  constructor(ring: KeyRing, random: Random) {
    this.#ring = ring;
    this.#random = random;
  }

  get ring(): KeyRing {
    return this.#ring;
  }

  /** What sealed text of the current key begins with. */
  get prefix(): string {
    return `v1.${this.#ring.current.id}.`;
  }

  useRing(ring: KeyRing): void {
    this.#ring = ring;
  }

  seal(place: SealedPlace, text: string): string {
    const iv = Buffer.from(this.#random.bytes(ivBytes));
    const cipher = createCipheriv('aes-256-gcm', this.#ring.current.bytes, iv, { authTagLength: tagBytes });
    cipher.setAAD(additionalData(place));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${this.prefix}${iv.toString('base64url')}.${sealed.toString('base64url')}`;
  }

  /** @throws {KeyUnusable} when the key is not here, or the text was altered or belongs elsewhere. */
  open(place: SealedPlace, sealed: string): string {
    const [version, keyId = '', iv = '', text = ''] = sealed.split('.');
    const where = `${place.table}.${place.column} of ${place.id} in tenant ${place.tenant}`;
    if (version !== 'v1') throw new KeyUnusable(`${where} is not sealed text. Enter that secret again.`);
    const key = findKey(this.#ring, keyId);
    if (key === undefined) {
      throw new KeyUnusable(
        `${where} is sealed with key ${keyId}, which is not here: restore DIR/secret.key or set ROLLCALL_KEY_FILE to the file that holds it.`,
      );
    }
    try {
      const bytes = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(iv, 'base64url'), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(additionalData(place));
      decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]).toString('utf8');
    } catch {
      throw new KeyUnusable(`${where} was altered or belongs to another row. Enter that secret again.`);
    }
  }
}

function additionalData({ tenant, table, id, column }: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify([tenant, table, String(id), column]), 'utf8');
}
