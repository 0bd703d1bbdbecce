import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { BulkOperation } from './bulk-operation.ts';

/** A whole value, `bulkId:qwerty`. */
const whole = /^bulkId:(.+)$/;
/** Inside a path, a URL or a value filter: `/Users/bulkId:qwerty`, `members[value eq "bulkId:qwerty"]`. */
const inside = /bulkId:([^\s"'/\])]+)/g;

/** Members in which a reference is a part of the text. */
const compound: ReadonlySet<string> = new Set(['$ref', 'path']);

/** The bulkIds that an operation refers to (RFC 7644 §3.7.2). */
export function bulkReferences({ path, data }: BulkOperation): ReadonlySet<string> {
  return referencesIn({ path, ...(data === undefined ? {} : { data }) });
}

/** The bulkIds that a value refers to. */
export function referencesIn(value: Json): ReadonlySet<string> {
  const found = new Set<string>();
  replaced(value, '', (bulkId) => {
    found.add(bulkId);
    return undefined;
  });
  return found;
}

/** The operation with the ids that are known in the place of references to them. */
export function withIds(operation: BulkOperation, ids: ReadonlyMap<string, string>): BulkOperation {
  const idOf = (bulkId: string) => ids.get(bulkId);
  return {
    ...operation,
    path: replacedText(operation.path, 'path', idOf),
    ...(operation.data === undefined ? {} : { data: replacedObject(operation.data, idOf) }),
  };
}

type IdOf = (bulkId: string) => string | undefined;

function replaced(value: Json, name: string, idOf: IdOf): Json {
  if (typeof value === 'string') return replacedText(value, name, idOf);
  if (isJsonArray(value)) return value.map((item) => replaced(item, name, idOf));
  return isJsonObject(value) ? replacedObject(value, idOf) : value;
}

function replacedObject(object: JsonObject, idOf: IdOf): JsonObject {
  const entries = Object.entries(object).map(([name, value]): [string, Json | undefined] => [
    name,
    value === undefined ? undefined : replaced(value, name, idOf),
  ]);
  return Object.fromEntries(entries);
}

function replacedText(text: string, name: string, idOf: IdOf): string {
  if (!text.includes('bulkId:')) return text;
  if (compound.has(name)) return text.replaceAll(inside, (all, bulkId: string) => idOf(bulkId) ?? all);
  const [, bulkId] = whole.exec(text) ?? [];
  return bulkId === undefined ? text : (idOf(bulkId) ?? text);
}
