import type { ResolvedPath } from '../path/attribute-path.ts';
import { completeAttribute } from './complete-schema.ts';
import type { Attribute, QualifiedIndex, Schema, TypeIndex } from './definition.ts';
import { resourceAttributes } from './resource-attributes.ts';

interface Entry {
  readonly path: ResolvedPath;
  readonly subs: ReadonlyMap<string, ResolvedPath>;
}

function entryOf(attribute: Attribute, extension: string | undefined): Entry {
  const home = extension === undefined ? {} : { extension };
  const key = extension === undefined ? attribute.name : `${extension}:${attribute.name}`;
  const subs = new Map<string, ResolvedPath>();
  for (const sub of attribute.subAttributes ?? [])
    subs.set(sub.name.toLowerCase(), Object.freeze({ ...home, attribute, sub, key: `${key}.${sub.name}` }));
  return { path: Object.freeze({ ...home, attribute, key }), subs };
}

function addTo(index: Map<string, ResolvedPath>, { path, subs }: Entry): void {
  const name = path.attribute.name.toLowerCase();
  index.set(name, path);
  for (const [sub, resolved] of subs) index.set(`${name}.${sub}`, resolved);
}

function indexOf(entries: readonly Entry[]): Map<string, ResolvedPath> {
  const index = new Map<string, ResolvedPath>();
  for (const entry of entries) addTo(index, entry);
  return index;
}

/** Clients write attributes of extensions without their URN (Entra: `manager`); that is clear while one schema has the name. */
function addUnambiguous(unqualified: Map<string, ResolvedPath>, extensions: readonly Entry[]): void {
  const count = new Map<string, number>();
  for (const { path } of extensions) {
    const name = path.attribute.name.toLowerCase();
    count.set(name, (count.get(name) ?? 0) + 1);
  }
  for (const entry of extensions) {
    const name = entry.path.attribute.name.toLowerCase();
    if (count.get(name) === 1 && !unqualified.has(name)) addTo(unqualified, entry);
  }
}

/**
 * The look-up tables of one resource type. Attributes that every resource has (RFC 7643 §3.1) answer to the core URN, too;
 * a core schema that declares one of them itself (`externalId` as required, say) has its way.
 */
export function indexType(
  core: Schema,
  extensions: readonly Schema[],
  aliases: ReadonlyMap<string, string>,
): TypeIndex {
  const declared = new Set(core.attributes.map(({ name }) => name.toLowerCase()));
  const shared = resourceAttributes
    .filter(({ name }) => !declared.has(name.toLowerCase()))
    .map((input) => entryOf(completeAttribute(input, input.name), undefined));
  const inCore = core.attributes.map((attribute) => entryOf(attribute, undefined));
  const local = [...shared, ...inCore];
  const extended = extensions.map((schema) => ({
    schema,
    entries: schema.attributes.map((attribute) => entryOf(attribute, schema.id)),
  }));
  const unqualified = indexOf(local);
  const qualified = new Map<string, QualifiedIndex>();
  qualified.set(core.id.toLowerCase(), { urn: core.id, extension: false, attributes: indexOf(local) });
  for (const { schema, entries } of extended)
    qualified.set(schema.id.toLowerCase(), { urn: schema.id, extension: true, attributes: indexOf(entries) });
  for (const [alias, urn] of aliases) {
    const target = qualified.get(urn.toLowerCase());
    if (target !== undefined) qualified.set(alias, target);
  }
  const inExtensions = extended.flatMap(({ entries }) => entries);
  addUnambiguous(unqualified, inExtensions);
  const all = [...local, ...inExtensions];
  return Object.freeze({
    unqualified,
    qualified,
    attributes: Object.freeze(all.map(({ path }) => path)),
    subAttributes: new Map(all.map(({ path, subs }) => [path.attribute, subs])),
  });
}
