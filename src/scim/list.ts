import { invalidValue, ScimError } from './error.ts';
import { shorten } from './path/parse-attribute-path.ts';

export interface PagingLimits {
  readonly defaultCount: number;
  readonly maxCount: number;
  /** How long a cursor may be used, in seconds (RFC 9865); absent: there is paging by index alone, and `cursor` says nothing. */
  readonly cursorSeconds?: number;
}

/** A list request as RFC 7644 §3.4.2 has it, numbers in range. */
export interface ListRequest {
  /** From 1. */
  readonly startIndex: number;
  /** Between 0 and the provider's maximum. */
  readonly count: number;
  readonly filter?: string;
  readonly attributes?: string;
  readonly excludedAttributes?: string;
  readonly sortBy?: string;
  readonly sortOrder?: 'ascending' | 'descending';
  /** Paging by cursor was asked for (RFC 9865 §2): '' for the first page, else where the page before ended. */
  readonly cursor?: string;
}

/** An integer in a query, or undefined when it is not given; anything else is 400. */
function integerOf(
  name: string,
  text: string | undefined,
  scimType: 'invalidValue' | 'invalidCount' = 'invalidValue',
): number | undefined {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return undefined;
  if (!/^[+-]?[0-9]{1,15}$/.test(trimmed))
    throw new ScimError(400, `${name} is "${shorten(trimmed)}" and must be an integer.`, { scimType });
  return Number(trimmed);
}

function sortOrderOf(text: string | undefined): 'ascending' | 'descending' | undefined {
  const order = text?.trim().toLowerCase() ?? '';
  if (order === '') return undefined;
  if (order !== 'ascending' && order !== 'descending')
    throw invalidValue(`sortOrder is "${shorten(order)}" and must be ascending or descending.`);
  return order;
}

function given<Name extends string>(name: Name, value: string | undefined): { [K in Name]?: string } {
  const empty: { [K in Name]?: string } = {};
  return value === undefined || value.trim() === '' ? empty : { ...empty, [name]: value };
}

/**
 * Reads the query of a list (RFC 7644 §3.4.2.4): `startIndex` below 1 counts as 1, `count` below 0 as 0, above the
 * provider's maximum as that. What is no integer is refused with 400 `invalidValue`, a count of a cursor's page with
 * `invalidCount` (RFC 9865 §2.1).
 */
export function parseListRequest(
  query: Readonly<Record<string, string | undefined>>,
  paging: PagingLimits,
): ListRequest {
  const cursor = paging.cursorSeconds === undefined ? undefined : query.cursor?.trim();
  const startIndex = integerOf('startIndex', query.startIndex) ?? 1;
  if (cursor !== undefined && startIndex > 1)
    throw invalidValue('startIndex and cursor are two ways of paging: send one of them (RFC 9865 §2.4).');
  const count =
    integerOf('count', query.count, cursor === undefined ? 'invalidValue' : 'invalidCount') ?? paging.defaultCount;
  const sortOrder = sortOrderOf(query.sortOrder);
  return {
    startIndex: Math.max(1, startIndex),
    count: Math.min(Math.max(0, count), paging.maxCount),
    // An empty filter is passed on to be refused: RFC 7644 §3.4.2.2 wants at least one expression.
    ...(query.filter === undefined ? {} : { filter: query.filter }),
    ...given('attributes', query.attributes),
    ...given('excludedAttributes', query.excludedAttributes),
    ...given('sortBy', query.sortBy),
    ...(sortOrder === undefined ? {} : { sortOrder }),
    ...(cursor === undefined ? {} : { cursor }),
  };
}

export interface ListReply {
  readonly totalResults: number;
  /** Of a page by index. */
  readonly startIndex?: number;
  /** Of a page by cursor that is not the last. */
  readonly nextCursor?: string | undefined;
  /** JSON texts of the resources. */
  readonly resources: readonly string[];
}

/** The JSON text of a list reply (RFC 7644 §3.4.2); `itemsPerPage` is what it holds, not what was asked. */
export function listResponse({ resources, ...reply }: ListReply): string {
  return `${listHead(reply, resources.length)}${resources.join(',')}${listTail}`;
}

/** What a list reply ends with, behind its resources. */
export const listTail = ']}';

/** What it begins with, in front of its resources. */
export function listHead(
  { totalResults, startIndex, nextCursor }: Omit<ListReply, 'resources'>,
  length: number,
): string {
  const start = startIndex === undefined ? '' : `"startIndex":${startIndex},`;
  const next = nextCursor === undefined ? '' : `"nextCursor":${JSON.stringify(nextCursor)},`;
  return `{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":${totalResults},${start}"itemsPerPage":${length},${next}"Resources":[`;
}
