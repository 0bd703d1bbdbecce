import { parseListRequest } from '#scim/list.ts';
import { parseQuery } from '../url-parts.ts';
import { admission } from './admission.ts';
import type { ScimContext } from './context.ts';
import type { Step } from './step.ts';
import { listPage } from './steps/list-page.ts';
import { openResources } from './steps/open-resources.ts';
import { readProjection } from './steps/read-projection.ts';

/** `GET /{type}?filter&sortBy&sortOrder&startIndex&count` (RFC 7644 §3.4.2), or `cursor` instead of `startIndex` (RFC 9865). */
export const list: readonly Step[] = [...admission, readProjection, readListQuery, openResources, listPage];

function readListQuery(context: ScimContext): undefined {
  const query = parseQuery(context.query);
  context.list = parseListRequest(
    {
      filter: query.get('filter'),
      startIndex: query.get('startindex'),
      count: query.get('count'),
      sortBy: query.get('sortby'),
      sortOrder: query.get('sortorder'),
      cursor: query.get('cursor'),
      attributes: query.get('attributes'),
      excludedAttributes: query.get('excludedattributes'),
    },
    context.profile.profile.paging,
  );
}
