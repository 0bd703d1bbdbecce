import { isJsonObject, type Json, own } from '#scim/json.ts';

/** The value at a path like `emails[type=work].value`, `Resources[*].id`, `['urn:…:User'].department`, `Resources[0].id`, `$`. */
export function valueAt(value: Json | undefined, path: string): Json | undefined {
  if (path === '$' || path === '') return value;
  return walk(value, path.match(/\['[^']+'\]|\[[^\]]+\]|[^.[\]]+/g) ?? []);
}

function walk(value: Json | undefined, parts: readonly string[]): Json | undefined {
  const [head, ...rest] = parts;
  if (head === undefined || value === undefined || value === null) return value;
  if (head === '[*]') return Array.isArray(value) ? value.map((item) => walk(item, rest) ?? null) : undefined;
  const condition = /^\[([^=\]]+)=(.*)\]$/.exec(head);
  if (condition !== null) {
    const [, name = '', wanted = ''] = condition;
    const found = Array.isArray(value) ? value.find((item) => String(valueAt(item, name)) === wanted) : undefined;
    return walk(found, rest);
  }
  if (Array.isArray(value)) return walk(value[Number(head.replace(/[[\]]/g, ''))], rest);
  return isJsonObject(value) ? walk(own(value, head.replace(/^\['|'\]$/g, '')), rest) : undefined;
}
