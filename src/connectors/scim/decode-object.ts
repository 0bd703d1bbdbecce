import type { TargetObject } from '#engine/model/target.ts';
import type { OutboundReply } from '#outbound/result.ts';
import type { Json, JsonObject } from '#scim/json.ts';
import { isJsonObject, own } from '#scim/json.ts';
import { decodeJson } from './decode-json.ts';

/** A resource body as the engine takes it; undefined without an `id` (RFC 7643 §3.1). */
export function objectOf(body: Json | undefined, etagField?: string): TargetObject | undefined {
  if (!isJsonObject(body)) return undefined;
  const id = own(body, 'id');
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '') return undefined;
  const etag = etagField ?? versionOf(body);
  return { id: String(id), ...(etag === undefined ? {} : { etag }), body };
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
    return { id: decodeURIComponent(last), body: {} };
  } catch {
    return undefined;
  }
}

function versionOf(body: JsonObject): string | undefined {
  const meta = own(body, 'meta');
  const version = isJsonObject(meta) ? own(meta, 'version') : undefined;
  return typeof version === 'string' && version !== '' ? version : undefined;
}
