import type { JsonObject } from '#scim/json.ts';
import { parsePatchPath } from '#scim/path/parse-patch-path.ts';
import type { CompiledMapping } from './compiled.ts';

/** Makes of a listed body what matching and the first difference look at: nothing else of a stranger's account is kept. */
export function neededBody(mapping: CompiledMapping): (body: JsonObject) => JsonObject {
  const needed = new Set(['id', 'username', 'displayname']);
  for (const attribute of [...mapping.attributes, ...mapping.matching]) {
    const { urn, name } = parsePatchPath(attribute.path).path;
    needed.add(name.toLowerCase());
    if (urn !== undefined) needed.add(urn.toLowerCase());
  }
  return (body) => Object.fromEntries(Object.entries(body).filter(([name]) => needed.has(name.toLowerCase())));
}
