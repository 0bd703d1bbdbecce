import type { Query } from '#storage/port.ts';
import { decodeCreated } from './decode-created.ts';

/** A living resource, when it came and who made it; the feed forgets by whom after a time. */
export interface Created {
  readonly created: number;
  readonly actor: string | null;
}

/** The first 100 living resources of a type that were made behind a feed number, in their order. */
export function createdSince(tenant: number, type: string, after: number): Query<Created> {
  return {
    sql: `select r.created, c.actor from resource r left join change c on c.tenant = r.tenant and c.seq = r.n
where r.tenant = ? and r.type = ? and r.deleted is null and r.n > ? order by r.n limit 100`,
    parameters: [tenant, type, after],
    decode: decodeCreated,
  };
}
