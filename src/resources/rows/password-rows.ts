import type { Query, Seq, Write } from '#storage/port.ts';
import { decodeKey } from '../decode-facts.ts';

/** A path that no attribute can have: blanks stand in no attribute name. It goes with the other rows when the user is deleted. */
const kept = ' password';

/** Keeps another password of a user, as a PHC string, or with null none, apart from the document that is shown, searched and told to the feed. */
export function keepPassword(tenant: number, n: number | Seq, hash: string | null): Write[] {
  const gone: Write = {
    sql: 'delete from attribute where tenant = ? and n = ? and path = ?',
    parameters: [tenant, n, kept],
  };
  if (hash === null) return [gone];
  return [
    gone,
    {
      sql: 'insert into attribute (tenant, path, key, n, element) values (?, ?, ?, ?, 0)',
      parameters: [tenant, kept, hash, n],
    },
  ];
}

/** The kept password of a user. */
export function keptPassword(tenant: number, n: number): Query<string> {
  return {
    sql: 'select key from attribute where tenant = ? and n = ? and path = ?',
    parameters: [tenant, n, kept],
    decode: decodeKey,
  };
}
