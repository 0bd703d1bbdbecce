import { invalidValue } from '../error.ts';
import { isJsonObject, type Json } from '../json.ts';
import type { Attribute } from '../schema/definition.ts';

function isPrimary(element: Json): boolean {
  return isJsonObject(element) && element.primary === true;
}

/**
 * A value that becomes the primary one takes the mark from the others (RFC 7644 §3.5.2). Two that become it at once are
 * 400 `invalidValue`.
 */
export function keepOnePrimary(
  before: readonly Json[],
  after: readonly Json[],
  attribute: Attribute,
  key: string,
): readonly Json[] {
  if (attribute.type !== 'complex') return after;
  const marked = after.filter(isPrimary);
  if (marked.length < 2) return after;
  const old = new Set(before.filter(isPrimary));
  const fresh = marked.filter((element) => !old.has(element));
  const [first] = fresh;
  if (fresh.length !== 1 || first === undefined)
    throw invalidValue(`"${key}" would have ${marked.length} primary values: mark one of them.`);
  return after.map((element) =>
    element !== first && isJsonObject(element) && element.primary === true ? { ...element, primary: false } : element,
  );
}
