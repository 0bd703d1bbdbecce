import { isJsonObject, type Json } from '../json.ts';
import { fold } from '../value/fold.ts';

/** Whether two elements are of one kind: their `type` is the same, or one of them says none (Okta's members). */
export function typesAgree(a: Json | undefined, b: Json): boolean {
  const left = isJsonObject(a) ? a.type : undefined;
  const right = isJsonObject(b) ? b.type : undefined;
  if (typeof left !== 'string' || typeof right !== 'string') return true;
  return fold(left) === fold(right);
}
