import { parseProjection } from '#scim/projection.ts';
import { parseQuery } from '../../url-parts.ts';
import type { ScimContext } from '../context.ts';
import { typeOf } from '../type-of.ts';

/**
 * Reads `attributes` and `excludedAttributes` (RFC 7644 §3.9), before anything is written: a query that cannot be read must
 * not be found out after the work is done.
 */
export function readProjection(context: ScimContext): undefined {
  if (context.query === '') return;
  const query = parseQuery(context.query);
  const attributes = query.get('attributes');
  const excludedAttributes = query.get('excludedattributes');
  const wanted = {
    ...(attributes === undefined ? {} : { attributes }),
    ...(excludedAttributes === undefined ? {} : { excludedAttributes }),
  };
  context.projection = parseProjection(typeOf(context), wanted, context.leniency);
}
