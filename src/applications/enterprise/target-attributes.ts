import { attributesOfSchema, commonAttributes } from '#connectors/scim/attributes-of-schema.ts';
import type { DiscoveredAttribute } from '#connectors/scim/discovered.ts';
import type { AttributeMapping } from '#engine/model/configuration.ts';
import type { ObjectType } from '#engine/model/target.ts';
import { isJsonObject, type Json } from '#scim/json.ts';
import type { Schema } from '#scim/schema/definition.ts';
import type { ApplicationDeps } from '../deps.ts';
import { canFilter, computedSources } from './check-mapping.ts';
import { type NamedApplication, namedApplication } from './named-application.ts';

export interface TargetAttribute {
  readonly name: string;
  readonly type: AttributeMapping['targetType'];
  /** The application can be asked for an object by it. */
  readonly filtering: boolean;
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly multiValued: boolean;
  /** It is among the default mappings. */
  readonly usual: boolean;
}

export interface AttributeLists {
  readonly target: readonly TargetAttribute[];
  readonly source: readonly { readonly name: string; readonly type: string }[];
}

/** What can be mapped: attributes of the application, those of the default mapping first, and of the directory. @throws Refused `unknown` */
export async function attributesFor(deps: ApplicationDeps, name: string, object: ObjectType): Promise<AttributeLists> {
  const named = await namedApplication(deps, name);
  const usual = named.entry.defaults.objects[object].attributes;
  const all = new Map(declared(deps, named, object).map((each) => [each.path.toLowerCase(), each]));
  const rows = usual.map((row) => {
    const known = all.get(row.target.toLowerCase());
    all.delete(row.target.toLowerCase());
    const { target, targetType, required, caseExact } = row;
    return {
      name: target,
      type: targetType,
      required,
      caseExact,
      multiValued: known?.multiValued ?? target === 'members',
    };
  });
  const others = [...all.values()].map(({ path, type, required, caseExact, multiValued }) => {
    return { name: path, type, required, caseExact, multiValued };
  });
  const isSupported = supportedFilters(named, object);
  return {
    target: [
      ...rows.map((row) => ({ ...row, filtering: isSupported(row.name), usual: true })),
      ...others.map((row) => ({ ...row, filtering: isSupported(row.name), usual: false })),
    ],
    source: sourcesOf(deps, object),
  };
}

/** What the vendor published as supported for filtering, and what is matched by; what is merely assumed is not promised. */
function supportedFilters({ entry }: NamedApplication, object: ObjectType): (path: string) => boolean {
  const filterable = entry.profile?.filter.attributes[object];
  if (filterable === undefined) return () => true;
  const assumed = new Set(entry.profile?.assumed);
  const usual = entry.defaults.objects[object].attributes.filter(({ matchingPrecedence }) => matchingPrecedence > 0);
  const matching = new Set(usual.map(({ target }) => target));
  const published = filterable.filter(({ path }) => !assumed.has(`filter.attributes.${object}.${path}`));
  return (path) => matching.has(path) || canFilter(published, path);
}

/** What the application said of itself; else what the gallery's schemas declare. */
function declared(deps: ApplicationDeps, { application, entry }: NamedApplication, object: ObjectType) {
  const learnt = application.discovered?.attributes[object] ?? [];
  if (learnt.length > 0) return learnt;
  const schema = deps.profiles.get(entry.key)?.types.get(object)?.schema;
  if (schema === undefined) return [];
  return [...commonAttributes, ...[schema.core, ...schema.extensions].flatMap(attributesOf)].filter(isOnce());
}

function attributesOf(schema: Schema): readonly DiscoveredAttribute[] {
  const document: Json = JSON.parse(JSON.stringify(schema));
  return isJsonObject(document) ? attributesOfSchema(document) : [];
}

function isOnce(): (attribute: DiscoveredAttribute) => boolean {
  const seen = new Set<string>();
  return ({ path }) => {
    const isNew = !seen.has(path.toLowerCase());
    seen.add(path.toLowerCase());
    return isNew;
  };
}

function sourcesOf({ directoryProfile }: ApplicationDeps, object: ObjectType): AttributeLists['source'] {
  const attributes = directoryProfile.types.get(object)?.schema.core.attributes ?? [];
  const named = attributes.map(({ name, type }) => ({ name, type }));
  return [...named, ...computedSources(object)].toSorted((one, other) => one.name.localeCompare(other.name));
}
