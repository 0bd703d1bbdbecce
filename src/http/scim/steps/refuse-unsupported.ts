import { supports } from '#resources/supports.ts';
import { ScimError } from '#scim/error.ts';
import type { ScimContext } from '../context.ts';

/** 501 for `/Bulk` where the profile has it not (RFC 7644 §3.7). */
export function refuseUnsupported(context: ScimContext): undefined {
  if (supports(context.profile.profile, 'bulk')) return;
  throw new ScimError(501, `/${context.route.type} is not supported: send the requests to the resources themselves.`);
}
