import { parsePatch } from '#scim/patch/parse-patch.ts';
import { type ScimContext, settled } from '../context.ts';
import { noteHabits } from '../note-habits.ts';
import { typeOf } from '../type-of.ts';

/** Reads the operations of a PATCH and forgives the habits of known clients; says which in the log. */
export function parsePatchBody(context: ScimContext): undefined {
  const patch = parsePatch(typeOf(context), settled(context.body, 'body'));
  noteHabits(context, patch.habits);
  context.patch = patch;
}
