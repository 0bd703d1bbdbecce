import { attributesOfSchema, commonAttributes } from '#connectors/scim/attributes-of-schema.ts';
import type { DiscoveredAttribute } from '#connectors/scim/discovered.ts';
import type { ListedAttribute, ObjectMapping, TargetType } from '#engine/model/configuration.ts';
import type { ObjectType } from '#engine/model/target.ts';
import { isJsonObject, type Json } from '#scim/json.ts';
import type { Schema } from '#scim/schema/definition.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { readEdited } from '../jobs/read-job.ts';
import { computedSources } from './check-mapping.ts';
import { listedTarget } from './known-target.ts';
import { type NamedApplication, namedApplication } from './named-application.ts';
import { supportedFilters } from './supported-filters.ts';

export interface TargetAttribute {
  readonly name: string;
  readonly type: TargetType;
  /** The application can be asked for an object by it. */
  readonly filtering: boolean;
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly multiValued: boolean;
  /** It is among the default mappings. */
  readonly usual: boolean;
  /** `own`: an administrator added it; `described`: described otherwise than the application does. */
  readonly origin: 'application' | 'described' | 'own';
  readonly mapped: boolean;
}

export interface AttributeLists {
  /** Of the configuration, which holds what administrators added. */
  readonly version: number;
  readonly target: readonly TargetAttribute[];
  readonly source: readonly { readonly name: string; readonly type: string }[];
}

/** What can be mapped: attributes of the application, those of the default mapping first, and of the directory. @throws Refused `unknown` */
export async function attributesFor(
  administrator: Pick<Administrator, 'deps' | 'draft'>,
  name: string,
  object: ObjectType,
): Promise<AttributeLists> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const { job, configuration } = await readEdited(administrator, named.tenant.tenant, named.application);
  const target = targetAttributes(deps, named, object, configuration.objects[object]);
  return { version: job.configuration, target, source: sourcesOf(deps, object) };
}

/** The attributes of the application with what an administrator said of them; own ones last. */
export function targetAttributes(
  deps: ApplicationDeps,
  named: NamedApplication,
  object: ObjectType,
  mapping: ObjectMapping,
): readonly TargetAttribute[] {
  const isSupported = supportedFilters(named, object, mapping);
  const mapped = new Set(mapping.attributes.map(({ target }) => target.toLowerCase()));
  const known = knownAttributes(deps, named, object);
  const names = new Set(known.map(({ name }) => name.toLowerCase()));
  const own = (mapping.listed ?? []).filter(({ name }) => !names.has(name.toLowerCase()));
  const described = known.map((each) => {
    const said = listedTarget(mapping.listed, each.name);
    return said === undefined
      ? ({ ...each, origin: 'application' } as const)
      : ({ ...each, ...plain(said), origin: 'described' } as const);
  });
  const added = own.map((each) => ({ ...plain(each), name: each.name, usual: false, origin: 'own' }) as const);
  return [...described, ...added].map((each) => ({
    ...each,
    filtering: isSupported(each.name),
    mapped: mapped.has(each.name.toLowerCase()),
  }));
}

function plain({ type, required, caseExact, multiValued }: ListedAttribute) {
  return { type, required, caseExact, multiValued };
}

/** What the gallery maps first, then what else the application has. */
export function knownAttributes(deps: ApplicationDeps, named: NamedApplication, object: ObjectType) {
  const all = new Map(declared(deps, named, object).map((each) => [each.path.toLowerCase(), each]));
  const rows = named.entry.defaults.objects[object].attributes.map((row) => {
    const known = all.get(row.target.toLowerCase());
    all.delete(row.target.toLowerCase());
    const { target: name, targetType: type, required, caseExact } = row;
    return { name, type, required, caseExact, multiValued: known?.multiValued ?? name === 'members', usual: true };
  });
  const others = [...all.values()].map(({ path: name, type, required, caseExact, multiValued }) => {
    return { name, type, required, caseExact, multiValued, usual: false };
  });
  return [...rows, ...others];
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
