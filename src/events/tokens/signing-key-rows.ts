import type { Query, Write } from '#storage/port.ts';
import { decodeSigningKey } from './decode-signing-key.ts';
import type { SigningKey } from './signing-key.ts';

const installation = 0;

/** All keys there are, oldest first; a handful at most. */
export const signingKeys: Query<SigningKey> = {
  sql: 'select id, private, public, signs_from, made from signing_key where tenant = ? order by made, id limit 100',
  parameters: [installation],
  decode: decodeSigningKey,
};

export function insertSigningKey(key: SigningKey): Write {
  return {
    sql: 'insert into signing_key (tenant, id, private, public, signs_from, made) values (?, ?, ?, ?, ?, ?)',
    parameters: [installation, key.id, key.private, JSON.stringify(key.public), key.signsFrom, key.made],
    rows: 1,
  };
}

export function deleteSigningKey({ id }: Pick<SigningKey, 'id'>): Write {
  return { sql: 'delete from signing_key where tenant = ? and id = ?', parameters: [installation, id] };
}
