import { decodeStoredResource } from './decode-stored-resource.ts';

/** Something that a user did in the application itself. */
export interface Record {
  readonly id: string;
  /** The user's id. */
  readonly user: string;
  readonly title: string;
  /** Milliseconds. */
  readonly created: number;
}

/** A row of `resource` that holds a record. */
export function decodeRecord(row: unknown): Record {
  const { id, created, doc } = decodeStoredResource(row);
  const { user, title } = JSON.parse(doc) as Pick<Record, 'user' | 'title'>;
  return { id, user, title, created };
}
