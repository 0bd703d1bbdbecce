import { parsePatch } from '#scim/patch/parse-patch.ts';
import { type ScimContext, settled } from '../context.ts';
import { typeOf } from '../type-of.ts';

/** Reads the operations of a PATCH, in the habits of known clients too. */
export function parsePatchBody(context: ScimContext): undefined {
  const { leniency } = context;
  context.patch = parsePatch(typeOf(context), settled(context.body, 'body'), { leniency });
}
