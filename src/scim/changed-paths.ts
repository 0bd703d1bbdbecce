import { isJsonObject, type Json, type JsonObject, own } from './json.ts';
import type { ResolvedPath } from './path/attribute-path.ts';
import type { TypeSchema } from './schema/definition.ts';
import { type Comparing, sameValue } from './value/value-key.ts';
import { attributeValue } from './values-at.ts';

/** Given by the service provider or following from the rest: they are not changes of their own. */
const derived: ReadonlySet<string> = new Set(['schemas', 'id', 'meta']);

/**
 * The canonical keys of what differs between two states of a resource: `userName`, `name.givenName`, `emails` (a
 * multi-valued attribute as a whole), `urn:…:User:manager.value`. The order of elements and keys does not count. Letter
 * case counts unless `ignoreCase` is set, since a provider must store a corrected spelling.
 */
export function changedPaths(
  type: TypeSchema,
  before: JsonObject,
  after: JsonObject,
  comparing: Comparing = {},
): string[] {
  const changed: string[] = [];
  for (const path of type.index.attributes) {
    if (derived.has(path.attribute.name)) continue;
    const old = attributeValue(before, path);
    const now = attributeValue(after, path);
    if (old === now) continue;
    if (path.attribute.type === 'complex' && !path.attribute.multiValued)
      changed.push(...changedSubs(type, path, old, now, comparing));
    else if (!sameValue(path.attribute, old, now, comparing)) changed.push(path.key);
  }
  return changed;
}

function changedSubs(
  type: TypeSchema,
  path: ResolvedPath,
  old: Json | undefined,
  now: Json | undefined,
  comparing: Comparing,
): string[] {
  const changed: string[] = [];
  for (const { sub, key } of type.index.subAttributes.get(path.attribute)?.values() ?? []) {
    if (sub === undefined) continue;
    const oldValue = isJsonObject(old) ? own(old, sub.name) : undefined;
    const newValue = isJsonObject(now) ? own(now, sub.name) : undefined;
    if (!sameValue(sub, oldValue, newValue, comparing)) changed.push(key);
  }
  return changed;
}
