import { listAcrossTypes } from '#resources/list-across-types.ts';
import { represent } from '#resources/represent.ts';
import { supports } from '#resources/supports.ts';
import { ScimError } from '#scim/error.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { listResponse } from '#scim/list.ts';
import { parseProjection } from '#scim/projection.ts';
import { jsonReply, type Reply } from '../reply.ts';
import { admission } from './admission.ts';
import { type ScimContext, settled } from './context.ts';
import { openCursor, sealCursor } from './cursor.ts';
import { projectionOfSearch, readSearchRequest } from './search-request.ts';
import type { Step } from './step.ts';
import { mayAsk } from './steps/check-operation.ts';
import { openResources } from './steps/open-resources.ts';
import { readScimBody } from './steps/read-scim-body.ts';

/** `POST /.search` (RFC 7644 §3.4.2.1, §3.4.3): a list of all types that the profile and the credential let be listed. */
export const searchRoot: readonly Step[] = [
  ...admission,
  refuseUnlessOffered,
  readScimBody,
  readSearchRequest,
  openResources,
  listPageOfAll,
];

function refuseUnlessOffered({ profile }: ScimContext): undefined {
  if (profile.profile.rootSearch === true) return;
  throw new ScimError(501, '/.search is not supported: search the resource types themselves, such as /Users/.search.');
}

async function listPageOfAll(context: ScimContext): Promise<Reply> {
  const { filter, startIndex, count, sortBy, sortOrder, cursor } = settled(context.list, 'list');
  if (cursor !== undefined && sortBy !== undefined) {
    throw new ScimError(400, 'A sorted search of all types is paged by startIndex: leave cursor or sortBy out.', {
      scimType: 'invalidCursor',
    });
  }
  const { profile, registry } = context.profile;
  const types = registry.types
    .map(({ resourceType }) => resourceType.name)
    .filter((name) => mayAsk(context, name, 'list'));
  if (types.length === 0)
    throw new ScimError(
      403,
      'This credential may list no resource type: use one that has the permission to read users or groups.',
    );
  const resources = settled(context.resources, 'resources');
  const page = await listAcrossTypes(resources, types, {
    startIndex,
    count,
    filter: filter === undefined ? undefined : parseFilter(filter, { unquotedValues: profile.filter.unquotedValues }),
    ...(supports(profile, 'sort') ? { sortBy, sortOrder } : {}),
    ...(cursor === undefined ? {} : { from: openCursor(context, cursor) }),
  });
  const texts = new Map<string, string>();
  for (const [name, some] of Map.groupBy(page.resources, ({ type }) => type)) {
    const schema = registry.type(name);
    const projection = schema && parseProjection(schema, projectionOfSearch(context), context.leniency);
    const shown = await represent(resources, some, { location: context.baseUrl, projection });
    for (const [at, { id }] of some.entries()) texts.set(id, shown[at] ?? '');
  }
  const inOrder = page.resources.map(({ id }) => texts.get(id) ?? '');
  const at = cursor === undefined ? { startIndex } : { nextCursor: page.next && sealCursor(context, page.next) };
  return jsonReply(200, listResponse({ totalResults: page.totalResults, ...at, resources: inOrder }));
}
