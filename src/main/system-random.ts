import { randomBytes, randomFillSync, randomInt, randomUUID } from 'node:crypto';
import type { Random } from '#deps.ts';

/** Randomness of the operating system; entries (UUIDv7, RFC 9562 §5.7) rise strictly within the process. */
export function createSystemRandom(now: () => number): Random {
  let lastTime = 0;
  let counter = 0;
  const tail = randomTails();
  return {
    bytes: (length) => randomBytes(length),
    uuid: () => randomUUID(),
    entry: () => {
      const time = Math.max(now(), lastTime);
      if (time === lastTime && counter < 0xfff) counter += 1;
      else {
        lastTime = time === lastTime ? time + 1 : time;
        counter = randomInt(0x400);
      }
      return versionSeven(lastTime, counter, tail());
    },
    fraction: () => randomInt(2 ** 47) / 2 ** 47,
  };
}

/** Eight random bytes at a time, drawn 512 at once: each draw costs some 2 µs and a buffer. */
function randomTails(): () => Buffer {
  const pool = Buffer.alloc(512);
  let used = pool.length;
  return () => {
    if (used === pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    used += 8;
    return pool.subarray(used - 8, used);
  };
}

/** 48 bits of milliseconds, 12 bits of counter (method 1 of RFC 9562 §6.2), 62 random bits. */
function versionSeven(time: number, counter: number, tail: Buffer): string {
  tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80;
  const head = time.toString(16).padStart(12, '0');
  const rest = tail.toString('hex');
  return `${head.slice(0, 8)}-${head.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}
