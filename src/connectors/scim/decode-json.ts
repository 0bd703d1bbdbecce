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

/** A ListResponse as it was shown. */
export interface ShownList {
  readonly objects: readonly JsonObject[];
  /** What it says of its size; undefined when it does not say. */
  readonly total: number | undefined;
}

/** A ListResponse (RFC 7644 §3.4.2); undefined when it is none. `Resources` may be left out when empty. */
export function decodeList(text: string): ShownList | undefined {
  const body = decodeJson(text);
  if (!isJsonObject(body)) return undefined;
  const resources = own(body, 'Resources') ?? own(body, 'resources');
  const said = own(body, 'totalResults');
  const total = said === undefined || said === null || !Number.isFinite(Number(said)) ? undefined : Number(said);
  if (Array.isArray(resources)) return resources.every(isJsonObject) ? { objects: resources, total } : undefined;
  return resources === undefined && total === 0 ? { objects: [], total } : undefined;
}
