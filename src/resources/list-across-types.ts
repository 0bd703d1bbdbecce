import { invalidValue, ScimError } from '#scim/error.ts';
import type { Filter } from '#scim/filter/filter.ts';
import { knownPart, namesKnown } from '#scim/filter/known-part.ts';
import { shorten } from '#scim/path/parse-attribute-path.ts';
import { type CompiledType, pathNamed, typeNamed } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import {
  type FoundPage,
  type ListOrder,
  type ListRequest,
  listResources,
  type Place,
  readable,
} from './list-resources.ts';
import { resolveOrder } from './resolve-order.ts';
import { compareKeys } from './search/behind.ts';
import { mostSorted } from './search/in-order.ts';
import type { Found } from './search/run-search.ts';
import { sortKeyOf } from './search/sort-documents.ts';
import type { StoredResource } from './stored-resource.ts';

export interface ListAcrossTypes {
  readonly filter?: Filter | undefined;
  /** From 1. */
  readonly startIndex: number;
  /** 0: only the total. */
  readonly count: number;
  /** As the client wrote it; of a type without the attribute nothing has a value. */
  readonly sortBy?: string | undefined;
  readonly sortOrder?: 'ascending' | 'descending' | undefined;
  /** Begin behind this place, whose key is a type's name, instead of at `startIndex`; not with `sortBy`. */
  readonly from?: Place | 'start' | undefined;
}

/**
 * Finds a page of the resources of several types (RFC 7644 §3.4.2.1): one type after the other, or in one order across all. An
 * attribute that a type does not have counts there as one without a value.
 * @throws ScimError 400 invalidFilter or invalidValue for an attribute that no type has, 400 tooMany for what takes too long
 */
export async function listAcrossTypes(
  context: ResourceContext,
  typeNames: readonly string[],
  request: ListAcrossTypes,
): Promise<FoundPage> {
  const types = typeNames.map((name) => typeNamed(context.profile, name));
  const schemas = types.map(({ schema }) => schema);
  if (request.filter !== undefined && !namesKnown(schemas, request.filter)) {
    throw new ScimError(400, 'The filter names an attribute that no resource type has: see /Schemas.', {
      scimType: 'invalidFilter',
    });
  }
  if (request.sortBy !== undefined) return inOneOrder(context, types, request, request.sortBy);
  const { from } = request;
  return from === undefined ? oneAfterTheOther(context, types, request) : behind(context, types, request, from);
}

/** One more than are wanted tells whether anything is left, of whatever type. */
async function behind(
  context: ResourceContext,
  types: readonly CompiledType[],
  { filter, count }: ListAcrossTypes,
  from: Place | 'start',
): Promise<FoundPage> {
  const place = from === 'start' ? undefined : from;
  const resources: StoredResource[] = [];
  let total = 0;
  for (const type of types.slice(
    Math.max(
      0,
      types.findIndex(({ name }) => name === place?.key),
    ),
  )) {
    const left = count + 1 - resources.length;
    if (left === 0 && place !== undefined) break;
    const within = place?.key === type.name ? { n: place.n, total: place.total } : 'start';
    const found = await listOne(context, type, filter, { startIndex: 1, count: left, from: within });
    total += found.totalResults;
    resources.push(...found.resources);
  }
  const totalResults = place?.total ?? total;
  const shown = resources.slice(0, count);
  const last = shown.at(-1);
  if (last === undefined || resources.length <= count) return { totalResults, resources: shown };
  return { totalResults, resources: shown, next: { n: last.n, key: last.type, total: totalResults } };
}

async function oneAfterTheOther(
  context: ResourceContext,
  types: readonly CompiledType[],
  { filter, startIndex, count }: ListAcrossTypes,
): Promise<Found> {
  const resources: StoredResource[] = [];
  let totalResults = 0;
  for (const type of types) {
    const from = Math.max(1, startIndex - totalResults);
    const found = await listOne(context, type, filter, { startIndex: from, count: count - resources.length });
    totalResults += found.totalResults;
    resources.push(...found.resources);
  }
  return { totalResults, resources };
}

/** What the first so many of each type are is enough to know what the first so many of all are. */
async function inOneOrder(
  context: ResourceContext,
  types: readonly CompiledType[],
  { filter, startIndex, count, sortOrder }: ListAcrossTypes,
  sortBy: string,
): Promise<Found> {
  const orders = types.map((type) => orderOf(context, type, sortBy, sortOrder));
  if (orders.every((order) => order === undefined)) {
    throw invalidValue(`sortBy is "${shorten(sortBy)}", and no resource type has such an attribute: see /Schemas.`);
  }
  const last = startIndex - 1 + count;
  if (last > mostSorted) {
    throw new ScimError(
      400,
      `A sorted search of all types shows its first ${mostSorted}: search one type, or add a filter.`,
      {
        scimType: 'tooMany',
      },
    );
  }
  const entries: { readonly resource: StoredResource; readonly key: string | undefined }[] = [];
  let totalResults = 0;
  for (const [index, type] of types.entries()) {
    const order = orders[index];
    const page = { startIndex: 1, count: count === 0 ? 0 : last, ...(order === undefined ? {} : { order }) };
    const found = await listOne(context, type, filter, page);
    totalResults += found.totalResults;
    for (const resource of found.resources) {
      const key = order === undefined ? undefined : sortKeyOf(order.by, readable(context, type, resource));
      entries.push({ resource, key });
    }
  }
  // Sorting is stable: types, and what is equal within one, stay as they came.
  const way = sortOrder === 'descending' ? -1 : 1;
  entries.sort((one, other) => way * compareKeys(one.key, other.key));
  return { totalResults, resources: entries.slice(startIndex - 1, last).map(({ resource }) => resource) };
}

function orderOf(
  { profile }: ResourceContext,
  type: CompiledType,
  sortBy: string,
  sortOrder: ListAcrossTypes['sortOrder'],
): ListOrder | undefined {
  const known = pathNamed(profile.profile, type.schema, sortBy.trim()) !== undefined;
  return known ? resolveOrder(profile, type, sortBy, sortOrder) : undefined;
}

async function listOne(
  context: ResourceContext,
  { name, schema }: CompiledType,
  filter: Filter | undefined,
  page: Omit<ListRequest, 'filter'>,
): Promise<Found> {
  const part = filter === undefined ? true : knownPart(schema, filter);
  if (part === false) return { totalResults: 0, resources: [] };
  return listResources(context, name, { ...page, ...(part === true ? {} : { filter: part }) });
}
