import type { JsonObject } from '#scim/json.ts';
import type { StoredResource } from './stored-resource.ts';

type Row = Omit<StoredResource, 'deleted' | 'grouped'> & {
  readonly deleted: number | null;
  readonly grouped: number;
};

/** A row with the columns of `resourceColumns`. */
export function decodeStoredResource(row: unknown): StoredResource {
  const { n, id, type, version, created, modified, deleted, doc } = row as Row;
  const stored = { n, id, type, version, created, modified, doc };
  return deleted === null ? stored : { ...stored, deleted };
}

/** A row with the columns of `resourceColumns` and `groupedColumn`. */
export function decodeGroupedResource(row: unknown): StoredResource {
  const { n, id, type, version, created, modified, deleted, doc, grouped } = row as Row;
  const stored = { n, id, type, version, created, modified, doc, grouped: grouped === 1 };
  return deleted === null ? stored : { ...stored, deleted };
}

/** A stored document: it was written by `JSON.stringify` of an object. */
export function decodeDocument(doc: string): JsonObject {
  return JSON.parse(doc) as JsonObject;
}

/** The column `live` of `tally`. */
export function decodeLive(row: unknown): number {
  return (row as { readonly live: number }).live;
}
