import { argon2, timingSafeEqual } from 'node:crypto';
import type { Random } from '#deps.ts';

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const nonceBytes = 16;
const tagLength = 32;

/** A password as it is stored: the PHC string `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(random: Pick<Random, 'bytes'>, password: string): Promise<string> {
  const nonce = Buffer.from(random.bytes(nonceBytes));
  const tag = await derive(password, nonce, cost);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/** Whether a password is the stored one. What is stored may have been made at another cost. */
export async function passwordFits(stored: string, password: string): Promise<boolean> {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(stored);
  if (found === null) return false;
  const [, memory, passes, parallelism, nonce = '', tag = ''] = found;
  const wanted = Buffer.from(tag, 'base64');
  const kept = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const made = await derive(password, Buffer.from(nonce, 'base64'), kept);
  return made.length === wanted.length && timingSafeEqual(made, wanted);
}

/** A stored password that nothing fits: an unknown user name costs what a known one costs. */
export const nobodysPassword = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** One password may be typed in several Unicode forms: NFC is what counts (RFC 8265 §4.2.2). */
function derive(password: string, nonce: Buffer, at: typeof cost | Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parameters = { message: Buffer.from(password.normalize('NFC'), 'utf8'), nonce, tagLength, ...at };
    argon2('argon2id', parameters, (error, tag) => (error === null ? resolve(tag) : reject(error)));
  });
}

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
