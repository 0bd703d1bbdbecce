import { ScimError } from '#scim/error.ts';
import { type Json, type JsonObject, own } from '#scim/json.ts';
import { parseListRequest } from '#scim/list.ts';
import type { ProjectionInput } from '#scim/projection.ts';
import { type ScimContext, settled } from './context.ts';

const SEARCH_REQUEST = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest';

/** Reads what a search asks for, but not what it wants to see: that depends on the type. */
export function readSearchRequest(context: ScimContext): undefined {
  const body = settled(context.body, 'body');
  const schemas = own(body, 'schemas');
  if (!Array.isArray(schemas) || !schemas.includes(SEARCH_REQUEST)) {
    throw new ScimError(400, `A search must have "schemas": ["${SEARCH_REQUEST}"].`, { scimType: 'invalidSyntax' });
  }
  context.list = parseListRequest(
    {
      filter: text(body, 'filter'),
      startIndex: text(body, 'startIndex'),
      count: text(body, 'count'),
      sortBy: text(body, 'sortBy'),
      sortOrder: text(body, 'sortOrder'),
      cursor: text(body, 'cursor'),
      attributes: JSON.stringify(own(body, 'attributes')),
      excludedAttributes: JSON.stringify(own(body, 'excludedAttributes')),
    },
    context.profile.profile.paging,
  );
}

/** What a search wants to see, by its body. @throws ScimError 400 invalidValue for what is no list of names */
export function projectionOfSearch(context: ScimContext): ProjectionInput {
  const body = settled(context.body, 'body');
  return { ...names(body, 'attributes'), ...names(body, 'excludedAttributes') };
}

function text(body: JsonObject, name: string): string | undefined {
  const value = own(body, name);
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw wrongType(name, value, 'a string or a number');
}

function names<Name extends string>(body: JsonObject, name: Name): { readonly [K in Name]?: readonly string[] } {
  const value = own(body, name);
  const list = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
  const none: { readonly [K in Name]?: readonly string[] } = {};
  if (value === undefined || value === null) return none;
  if (list === undefined || !Array.isArray(value) || list.length !== value.length) {
    throw wrongType(name, value, 'a list of attribute names');
  }
  return { ...none, [name]: list };
}

function wrongType(name: string, value: Json, wanted: string): ScimError {
  const detail = `${name} is ${JSON.stringify(value).slice(0, 40)} and must be ${wanted}.`;
  return new ScimError(400, detail, { scimType: 'invalidValue' });
}
