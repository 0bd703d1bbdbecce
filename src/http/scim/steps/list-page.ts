import { listResources } from '#resources/list-resources.ts';
import { represent } from '#resources/represent.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { listResponse } from '#scim/list.ts';
import { jsonReply, type Reply } from '../../reply.ts';
import { type ScimContext, settled } from '../context.ts';

/** Answers with one page of the resources that the filter finds, in the order of their creation (RFC 7644 §3.4.2). */
export async function listPage(context: ScimContext): Promise<Reply> {
  const { filter, startIndex, count } = settled(context.list, 'list');
  const { unquotedValues } = context.profile.profile.filter;
  const resources = settled(context.resources, 'resources');
  const page = await listResources(resources, context.route.type, {
    startIndex,
    count,
    ...(filter === undefined ? {} : { filter: parseFilter(filter, { unquotedValues }) }),
  });
  const texts = await represent(resources, page.resources, {
    location: context.baseUrl,
    ...(context.projection === undefined ? {} : { projection: context.projection }),
  });
  return jsonReply(200, listResponse({ totalResults: page.totalResults, startIndex, resources: texts }));
}
