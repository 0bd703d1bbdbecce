import { isJsonObject, type Json, type JsonObject, own } from '#scim/json.ts';
import type { Trouble } from './fault-picker.ts';

/** A list that goes on for ever says it is so long. */
const endless = 1_000_000_000;

/**
 * A reply's JSON as the trouble wants it: attributes left out, a list that lies about its size, a page that repeats itself.
 *
 * @param first the resources of the first page, which endless pages repeat
 */
export function bendReply(body: JsonObject, trouble: Trouble, first: readonly Json[] | undefined): JsonObject {
  const { omit, totalResults, itemsPerPage } = trouble;
  const resources = own(body, 'Resources');
  if (!Array.isArray(resources)) return omit === undefined ? body : without(body, omit);
  const page = trouble.pages === 'endless' ? (first ?? resources) : resources;
  return {
    ...body,
    ...(trouble.pages === 'endless' ? { totalResults: endless, itemsPerPage: page.length } : {}),
    ...(totalResults === undefined ? {} : { totalResults }),
    ...(itemsPerPage === undefined ? {} : { itemsPerPage }),
    Resources: page.map((one) => (omit === undefined || !isJsonObject(one) ? one : without(one, omit))),
  };
}

function without(resource: JsonObject, names: readonly string[]): JsonObject {
  const gone = new Set(names.map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(resource).filter(([name]) => !gone.has(name.toLowerCase())));
}

/** The body of an answered error (RFC 7644 §3.12). */
export function errorBody(status: number, { detail, scimType }: Trouble): string {
  return JSON.stringify({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(status),
    ...(scimType === undefined ? {} : { scimType }),
    detail: detail ?? 'The rehearsal target was told to answer so.',
  });
}
