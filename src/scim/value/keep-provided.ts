import { isJsonObject, type JsonObject, own } from '../json.ts';
import type { Draft } from '../patch/draft.ts';
import { refuseChange } from '../patch/forbidden-change.ts';
import type { ResolvedPath } from '../path/attribute-path.ts';
import type { TypeSchema } from '../schema/definition.ts';
import { attributeValue } from '../values-at.ts';

/**
 * Takes over from the current resource what a PUT cannot change: read-only values, immutable ones (another value is 400
 * `mutability`), and write-only ones it does not send, since clients that read and send back never had them
 * (RFC 7644 §3.5.1).
 */
export function keepProvided(type: TypeSchema, draft: Draft, current: JsonObject): void {
  for (const path of type.index.attributes) {
    const { attribute } = path;
    const before = attributeValue(current, path);
    if (before === undefined || attribute.name === 'schemas') continue;
    const after = draft.get(path);
    if (attribute.mutability === 'readOnly') draft.set(path, before);
    else if (attribute.mutability !== 'readWrite' && after === undefined) draft.set(path, before);
    else if (attribute.mutability === 'immutable') refuseChange(attribute, path.key, before, after);
    else keepParts(draft, path, current);
  }
}

/** The same for the sub-attributes of a single complex value that is still there. */
function keepParts(draft: Draft, path: ResolvedPath, current: JsonObject): void {
  const before = attributeValue(current, path);
  const after = draft.get(path);
  if (path.attribute.multiValued || !isJsonObject(before) || !isJsonObject(after)) return;
  for (const sub of path.attribute.subAttributes ?? []) {
    const old = own(before, sub.name);
    if (sub.mutability !== 'immutable' || old === undefined) continue;
    if (own(after, sub.name) === undefined) draft.set(path, { ...after, [sub.name]: old });
    else refuseChange(sub, `${path.key}.${sub.name}`, old, own(after, sub.name));
  }
}
