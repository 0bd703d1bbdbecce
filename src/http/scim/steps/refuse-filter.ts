import { ScimError } from '#scim/error.ts';
import { parseQuery } from '../../url-parts.ts';
import type { ScimContext } from '../context.ts';

/** Discovery endpoints answer a filter with 403, and ignore sorting, paging and projection (RFC 7644 §4). */
export function refuseFilter(context: ScimContext): undefined {
  if (parseQuery(context.query).has('filter')) {
    throw new ScimError(403, 'Discovery endpoints take no filter: ask without it.');
  }
}
