import { parseProjection } from '#scim/projection.ts';
import { admission } from './admission.ts';
import type { ScimContext } from './context.ts';
import { projectionOfSearch, readSearchRequest } from './search-request.ts';
import type { Step } from './step.ts';
import { listPage } from './steps/list-page.ts';
import { openResources } from './steps/open-resources.ts';
import { readScimBody } from './steps/read-scim-body.ts';
import { typeOf } from './type-of.ts';

/** `POST /{type}/.search` (RFC 7644 §3.4.3): a list whose question stands in the body and so in no proxy's log. */
export const search: readonly Step[] = [
  ...admission,
  readScimBody,
  readSearchRequest,
  readSearchProjection,
  openResources,
  listPage,
];

function readSearchProjection(context: ScimContext): undefined {
  context.projection = parseProjection(typeOf(context), projectionOfSearch(context), context.leniency);
}
