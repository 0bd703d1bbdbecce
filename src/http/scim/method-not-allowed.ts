import { ScimError } from '#scim/error.ts';
import { scimErrorReply } from '../error-handler.ts';
import { emptyReply, type Reply } from '../reply.ts';
import { admission } from './admission.ts';
import type { ScimContext } from './context.ts';
import type { Step } from './step.ts';

/** A path that exists, asked with a method that it does not take: 405 with `Allow` (RFC 9110 §15.5.6); OPTIONS asks for no more. */
export const methodNotAllowed: readonly Step[] = [...admission, refuseMethod];

function refuseMethod(context: ScimContext): Reply {
  const allow = context.route.allow.join(', ');
  if (context.method === 'OPTIONS') return emptyReply(204, { Allow: allow });
  const detail = `${context.method} is not possible here: this path takes ${allow}.`;
  return scimErrorReply(new ScimError(405, detail), { Allow: allow });
}
