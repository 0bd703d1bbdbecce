import { typeNamed } from '#resources/compile-profile.ts';
import { listResources } from '#resources/list-resources.ts';
import { representInPieces } from '#resources/represent.ts';
import { resolveOrder } from '#resources/resolve-order.ts';
import { supports } from '#resources/supports.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { jsonReply, type Reply } from '../../reply.ts';
import { type ScimContext, settled } from '../context.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { listOf } from '../list-of.ts';

/** Answers with one page of the resources that the filter finds, in the order that was asked for (RFC 7644 §3.4.2, RFC 9865). */
export async function listPage(context: ScimContext): Promise<Reply> {
  const { filter, startIndex, count, sortBy, sortOrder, cursor } = settled(context.list, 'list');
  const { unquotedValues } = context.profile.profile.filter;
  const resources = settled(context.resources, 'resources');
  const type = typeNamed(context.profile, context.route.type);
  const page = await listResources(resources, context.route.type, {
    startIndex,
    count,
    ...(filter === undefined ? {} : { filter: parseFilter(filter, { unquotedValues, leniency: context.leniency }) }),
    ...(sortBy === undefined || !supports(context.profile.profile, 'sort')
      ? {}
      : { order: resolveOrder(context.profile, type, sortBy, sortOrder) }),
    ...(cursor === undefined ? {} : { from: openCursor(context, cursor) }),
  });
  if (filter !== undefined && page.totalResults === 1) context.found = page.resources[0]?.id;
  const texts = await representInPieces(resources, page.resources, {
    location: context.baseUrl,
    ...(context.projection === undefined ? {} : { projection: context.projection }),
  });
  const { totalResults, next } = page;
  const at = cursor === undefined ? { startIndex } : { nextCursor: next && sealCursor(context, next) };
  return jsonReply(200, listOf({ totalResults, ...at }, texts));
}
