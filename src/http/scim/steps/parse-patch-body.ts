import { parsePatch } from '#scim/patch/parse-patch.ts';
import { type ScimContext, settled } from '../context.ts';
import { typeOf } from '../type-of.ts';

/** Reads the operations of a PATCH and forgives the habits of known clients; says which in the log. */
export function parsePatchBody(context: ScimContext): undefined {
  const patch = parsePatch(typeOf(context), settled(context.body, 'body'));
  if (patch.habits.length > 0) {
    context.deps.log.debug('client habits were forgiven', { requestId: context.requestId, habits: patch.habits });
  }
  context.patch = patch;
}
