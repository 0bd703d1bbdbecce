import { ScimError } from '#scim/error.ts';
import { admission } from './admission.ts';
import type { ScimContext } from './context.ts';
import type { Step } from './step.ts';

/** `/Me`: 501, as RFC 7644 §3.11 wants it of a service provider that has it not. */
export const notImplemented: readonly Step[] = [...admission, refuseAsNotImplemented];

function refuseAsNotImplemented(context: ScimContext): never {
  throw new ScimError(501, `/${context.route.type} is not supported: send the requests to the resources themselves.`);
}
