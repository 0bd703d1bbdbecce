import { isJsonObject, type Json } from '../json.ts';
import { fold } from '../value/fold.ts';

/** Whether two elements are of one kind: their `type` is the same, or one of them says none (Okta's members). */
export function typesAgree(a: Json | undefined, b: Json): boolean {
  const [left, right] = [typeOf(a), typeOf(b)];
  return left === undefined || right === undefined || left === right;
}

/** The same, but that none is a type of its own. */
export function sayTheSame(a: Json | undefined, b: Json): boolean {
  return typeOf(a) === typeOf(b);
}

function typeOf(element: Json | undefined): string | undefined {
  const type = isJsonObject(element) ? element.type : undefined;
  return typeof type === 'string' ? fold(type) : undefined;
}
