import type { TargetObject } from '#engine/model/target.ts';
import type { OutboundReply } from '#outbound/result.ts';
import type { Json, JsonObject } from '#scim/json.ts';
import { isJsonObject, own } from '#scim/json.ts';
import { decodeJson } from './decode-json.ts';

/** A resource body as the engine takes it; undefined without an `id` that can be used (RFC 7643 §3.1). */
export function objectOf(body: Json | undefined, etagField?: string): TargetObject | undefined {
  if (!isJsonObject(body)) return undefined;
  const id = idOf(own(body, 'id'));
  if (id === undefined) return undefined;
  const etag = etagField ?? versionOf(body);
  return { id, ...(etag === undefined ? {} : { etag }), body };
}

/** Some number their objects; a number that lost digits when it was read is another object's, and is no id. */
function idOf(id: Json | undefined): string | undefined {
  if (typeof id === 'number') return Number.isSafeInteger(id) ? String(id) : undefined;
  return typeof id === 'string' && isUsableId(id) ? id : undefined;
}

/** Longest id that is taken, in characters. */
const longestId = 1000;

/** False for what would lead to another address than that of the object: nothing, `.`, `..`, control characters. */
export function isUsableId(id: string): boolean {
  return id !== '' && id !== '.' && id !== '..' && id.length <= longestId && !/\p{Cc}/u.test(id) && id.isWellFormed();
}

/** The object in a reply; its ETag field counts before `meta.version` (RFC 7644 §3.14). */
export function objectInReply(reply: OutboundReply): TargetObject | undefined {
  return objectOf(decodeJson(reply.body), reply.headers.get('etag'));
}

/** What a create without a body says of the new object: the end of its Location (RFC 7644 §3.3). */
export function objectByLocation(reply: OutboundReply): TargetObject | undefined {
  const path = reply.headers
    .get('location')
    ?.replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
  const last = path?.slice(path.lastIndexOf('/') + 1) ?? '';
  if (last === '') return undefined;
  try {
    const id = decodeURIComponent(last);
    return isUsableId(id) ? { id, body: {} } : undefined;
  } catch {
    return undefined;
  }
}

function versionOf(body: JsonObject): string | undefined {
  const meta = own(body, 'meta');
  const version = isJsonObject(meta) ? own(meta, 'version') : undefined;
  return typeof version === 'string' && version !== '' ? version : undefined;
}
