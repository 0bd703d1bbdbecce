import { withoutFilters } from './habits/filtered-name.ts';
import type { Leniency } from './habits/leniency.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import type { ResolvedPath } from './path/attribute-path.ts';
import { splitAttributePath } from './path/parse-attribute-path.ts';
import { resolvePath, schemaOfPath } from './path/resolve-path.ts';
import type { Attribute, TypeSchema } from './schema/definition.ts';
import { attributeValue } from './values-at.ts';

/** Names as in the query (comma-separated) or in a search body (an array), RFC 7644 §3.9. */
export interface ProjectionInput {
  readonly attributes?: string | readonly string[];
  readonly excludedAttributes?: string | readonly string[];
}

/** What a reply shows. `only` and `without` hold keys of attributes (`name`) and sub-attributes (`name.givenName`). */
export interface Projection {
  readonly only?: ReadonlySet<string>;
  readonly without: ReadonlySet<string>;
}

function namesOf(input: string | readonly string[]): readonly string[] {
  const names = typeof input === 'string' ? input.split(',') : input;
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

function shownNames(input: string | readonly string[], leniency: Leniency | undefined): readonly string[] {
  const bare = (names: string) => withoutFilters(leniency, names);
  return namesOf(typeof input === 'string' ? bare(input) : input.map(bare));
}

/** The keys that names stand for; a bare schema URN stands for all its attributes. Unknown names select nothing. */
function keysOf(type: TypeSchema, input: string | readonly string[]): Set<string> {
  const keys = new Set<string>();
  for (const name of namesOf(input)) {
    const path = splitAttributePath(name);
    if (path === undefined) continue;
    const resolved = resolvePath(type, path);
    if (resolved !== undefined) keys.add(resolved.key);
    else for (const { key } of schemaOfPath(type, path)?.attributes.values() ?? []) keys.add(key);
  }
  return keys;
}

/** Reads `attributes` and `excludedAttributes`; undefined when neither says anything, so that a document needs no work. */
export function parseProjection(type: TypeSchema, input: ProjectionInput, leniency?: Leniency): Projection | undefined {
  const given = input.attributes === undefined ? [] : shownNames(input.attributes, leniency);
  const excluded = input.excludedAttributes === undefined ? [] : namesOf(input.excludedAttributes);
  if (given.length === 0 && excluded.length === 0) return undefined;
  return { ...(given.length === 0 ? {} : { only: keysOf(type, given) }), without: keysOf(type, excluded) };
}

/** Whether a reply with this projection shows anything of the attribute at `path`: lets a caller leave a query out. */
export function shows(projection: Projection | undefined, path: ResolvedPath): boolean {
  return shown(projection, path.attribute, keyOfAttribute(path)) !== 'nothing';
}

function keyOfAttribute({ extension, attribute }: ResolvedPath): string {
  return extension === undefined ? attribute.name : `${extension}:${attribute.name}`;
}

function shown(projection: Projection | undefined, attribute: Attribute, key: string): 'all' | 'parts' | 'nothing' {
  if (attribute.returned === 'never') return 'nothing';
  if (attribute.returned === 'always') return 'all';
  if (projection?.without.has(key) === true) return 'nothing';
  const named = projection?.only?.has(key) === true;
  if (named || (projection?.only === undefined && attribute.returned === 'default')) return 'all';
  const subs = attribute.subAttributes ?? [];
  const some = subs.some((sub) => sub.returned === 'always' || projection?.only?.has(`${key}.${sub.name}`) === true);
  return some && projection?.only !== undefined ? 'parts' : 'nothing';
}

function subShown(projection: Projection | undefined, sub: Attribute, key: string, whole: boolean): boolean {
  if (sub.returned === 'never') return false;
  if (sub.returned === 'always') return true;
  const subKey = `${key}.${sub.name}`;
  if (projection?.without.has(subKey) === true) return false;
  if (projection?.only?.has(subKey) === true) return true;
  return whole && sub.returned === 'default';
}

function projectValue(
  projection: Projection | undefined,
  path: ResolvedPath,
  key: string,
  value: Json,
  whole: boolean,
): Json | undefined {
  const { subAttributes } = path.attribute;
  if (subAttributes === undefined) return value;
  const visible = subAttributes.filter((sub) => subShown(projection, sub, key, whole));
  if (whole && visible.length === subAttributes.length) return value;
  if (!Array.isArray(value)) return pick(value, visible);
  const elements = value.map((element) => pick(element, visible)).filter((element) => element !== undefined);
  return elements.length === 0 ? undefined : elements;
}

function pick(value: Json, visible: readonly Attribute[]): Json | undefined {
  if (!isJsonObject(value)) return value;
  const entries = visible
    .filter(({ name }) => Object.hasOwn(value, name))
    .map(({ name }) => [name, value[name]] as const);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/**
 * The resource as the client may and wants to see it (RFC 7643 §7 `returned`, RFC 7644 §3.9): `always` stays, `never`
 * goes, `request` needs to be named. Attributes the type does not know are left out.
 */
export function project(type: TypeSchema, resource: JsonObject, projection?: Projection): JsonObject {
  const reply: Record<string, Json | undefined> = {};
  const extensions = new Map<string, Record<string, Json | undefined>>();
  for (const path of type.index.attributes) {
    const value = attributeValue(resource, path);
    if (value === undefined) continue;
    const key = keyOfAttribute(path);
    const extent = shown(projection, path.attribute, key);
    const visible = extent === 'nothing' ? undefined : projectValue(projection, path, key, value, extent === 'all');
    if (visible === undefined) continue;
    if (path.extension === undefined) reply[path.attribute.name] = visible;
    else {
      const block = extensions.get(path.extension) ?? {};
      block[path.attribute.name] = visible;
      extensions.set(path.extension, block);
    }
  }
  for (const [urn, block] of extensions) reply[urn] = block;
  return reply;
}
