import type { Json, JsonObject } from '#scim/json.ts';
import { isJsonObject, own } from '#scim/json.ts';
import type { TargetPath } from './target-path.ts';
import { isSelected } from './target-path.ts';

/** All values at `path` in a body that the target showed; names without regard to case (RFC 7643 §2.1). Empty: not shown. */
export function valuesInBody(body: JsonObject, path: TargetPath): readonly Json[] {
  const holder = path.extension === undefined ? body : anyCase(body, path.extension);
  if (!isJsonObject(holder)) return [];
  const held = anyCase(holder, path.name);
  const elements: readonly Json[] = Array.isArray(held) ? held : held === undefined ? [] : [held];
  const { selector, sub } = path;
  return elements
    .filter((element) => selector === undefined || isSelected(element, selector))
    .map((element) => valueIn(element, sub))
    .filter((value) => value !== undefined && value !== null);
}

/** An element without a named sub-attribute stands for its `value` (RFC 7643 §2.4). */
function valueIn(element: Json, sub: string | undefined): Json | undefined {
  if (!isJsonObject(element)) return sub === undefined ? element : undefined;
  return anyCase(element, sub ?? 'value');
}

function anyCase(object: JsonObject, name: string): Json | undefined {
  const exact = own(object, name);
  if (exact !== undefined) return exact;
  const key = Object.keys(object).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : object[key];
}
