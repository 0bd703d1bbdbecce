import type { Json, JsonObject } from '#scim/json.ts';
import { isJsonObject, own } from '#scim/json.ts';

/** Text as JSON; undefined when it is none. */
export function decodeJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** The objects of a ListResponse (RFC 7644 §3.4.2); undefined when it is none. `Resources` may be left out when empty. */
export function decodeList(text: string): readonly JsonObject[] | undefined {
  const body = decodeJson(text);
  if (!isJsonObject(body)) return undefined;
  const resources = own(body, 'Resources') ?? own(body, 'resources');
  if (Array.isArray(resources)) return resources.every(isJsonObject) ? resources : undefined;
  return resources === undefined && Number(own(body, 'totalResults')) === 0 ? [] : undefined;
}
