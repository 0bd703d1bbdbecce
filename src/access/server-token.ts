import { newSecret, sameHash, secretHash } from '#credentials/secret-text.ts';
import type { Random } from '#deps.ts';

/** The token of one start of the server: who can read `server.json` may call its API. */
export interface ServerToken {
  /** 256 random bits; written to `server.json` and nowhere else. */
  readonly text: string;
  /** Whether an Authorization header carries it, in a time that does not depend on the difference. */
  accepts(header: string | null | undefined): boolean;
}

/** A new token, good until the process ends. */
export function newServerToken(random: Random): ServerToken {
  const text = newSecret(random);
  const wanted = secretHash(text);
  return {
    text,
    accepts: (header) => {
      const [, token = ''] = /^bearer[ \t]+(\S+)$/i.exec((header ?? '').trim()) ?? [];
      return sameHash(secretHash(token), wanted);
    },
  };
}
