import type { ResolvedPath } from '#scim/path/attribute-path.ts';
import { parseAttributePath } from '#scim/path/parse-attribute-path.ts';
import { resolvePath, subPath } from '#scim/path/resolve-path.ts';
import type { TypeSchema } from '#scim/schema/definition.ts';
import { createRegistry, type Registry } from '#scim/schema/registry.ts';
import type { OwnAttribute, Profile, Rule } from './profile.ts';
import { type RuleTarget, resolveTarget } from './rules/rule-target.ts';
import { isSearchedByDefault, leavesOf, type Searchable, searchable } from './search/searchable.ts';

/** A rule with its target resolved; without target it speaks of several attributes or of the tenant. */
export interface CompiledRule extends Rule {
  readonly resolved?: RuleTarget;
}

/** One resource type of a profile, ready to work with. */
export interface CompiledType {
  /** `User`, `Group`. */
  readonly name: string;
  readonly schema: TypeSchema;
  readonly rules: readonly CompiledRule[];
  /** Attributes with rows in `attribute`, by their canonical path (`emails.value`). */
  readonly searchable: ReadonlyMap<string, Searchable>;
  /** Attributes with rows in `unique_value`, by their canonical path. */
  readonly unique: ReadonlyMap<string, Searchable>;
  /** Attributes that are taken in and never kept: passwords. */
  readonly neverReturned: readonly ResolvedPath[];
  /** The attribute whose value is kept as a hash, where the profile keeps passwords. */
  readonly password: ResolvedPath | undefined;
  /** What only the application's own people see: it lies in the document under `own`. */
  readonly ownAttributes: readonly OwnAttribute[];
  /** True when a document holds what is not always shown, so that it cannot be sent as it lies. */
  readonly withheld: boolean;
  /** The attribute that says whether a user may work, when there is one. */
  readonly active: ResolvedPath | undefined;
  readonly hasMembers: boolean;
  /** Types that members can be of. */
  readonly memberTypes: ReadonlySet<string>;
  readonly hasGroups: boolean;
  /** The attributes that show memberships: the groups somebody is in, the members of a group. */
  readonly memberships: Readonly<Record<'groups' | 'members', ResolvedPath | undefined>>;
  /** What may be filtered on: operators by canonical path; undefined: everything. */
  readonly filterable: ReadonlyMap<string, ReadonlySet<string>> | undefined;
}

/** A profile whose paths are resolved once. Keep it: compiling takes some milliseconds. */
export interface CompiledProfile {
  readonly profile: Profile;
  readonly registry: Registry;
  /** By name of the resource type. */
  readonly types: ReadonlyMap<string, CompiledType>;
}

/**
 * Resolves every path of a profile against its schemas.
 * @throws Error when the profile contradicts itself; that is a bug in its data.
 */
export function compileProfile(profile: Profile): CompiledProfile {
  const registry = createRegistry({
    schemas: profile.schemas,
    resourceTypes: profile.resourceTypes,
    aliases: profile.schemaAliases,
  });
  const names = new Set(registry.types.map(({ resourceType }) => resourceType.name));
  const types = new Map(
    registry.types.map((schema) => [schema.resourceType.name, compileType(profile, schema, names)] as const),
  );
  return Object.freeze({ profile, registry, types });
}

function compileType(profile: Profile, schema: TypeSchema, typeNames: ReadonlySet<string>): CompiledType {
  const name = schema.resourceType.name;
  const rules = profile.rules.flatMap((rule) => compileRule(schema, rule, typeNames));
  const unique = uniqueAttributes(schema, rules);
  const filterable = filterableAttributes(profile, schema);
  const ownAttributes = profile.ownAttributes?.[name] ?? [];
  const memberships = { groups: membershipsNamed(schema, 'groups'), members: membershipsNamed(schema, 'members') };
  return Object.freeze({
    name,
    schema,
    rules,
    searchable: searchableAttributes(profile, schema, filterable, unique),
    unique,
    neverReturned: schema.index.attributes.filter(({ attribute }) => attribute.returned === 'never'),
    password: profile.passwords === 'kept' ? passwordOf(schema) : undefined,
    ownAttributes,
    withheld:
      ownAttributes.length > 0 ||
      [...schema.index.attributes, ...leavesOf(schema)].some(
        ({ attribute, sub }) => attribute.returned === 'request' || sub?.returned === 'request',
      ),
    active: booleanNamed(schema, profile.lifecycle.activeAttribute ?? 'active'),
    hasMembers: memberships.members !== undefined,
    memberTypes: memberTypes(schema, memberships.members, typeNames),
    hasGroups: memberships.groups !== undefined,
    memberships,
    filterable,
  });
}

function booleanNamed(schema: TypeSchema, name: string): ResolvedPath | undefined {
  const resolved = resolvePath(schema, { name });
  return resolved?.attribute.type === 'boolean' ? resolved : undefined;
}

function passwordOf(schema: TypeSchema): ResolvedPath | undefined {
  const resolved = resolvePath(schema, { name: 'password' });
  return resolved?.attribute.returned === 'never' ? resolved : undefined;
}

function membershipsNamed(schema: TypeSchema, name: string): ResolvedPath | undefined {
  return resolvePath(schema, { name, sub: 'value' }) && resolvePath(schema, { name });
}

/** Those that `$ref` of members names (RFC 7643 §4.2); all where it names none that there is. */
function memberTypes(
  schema: TypeSchema,
  members: ResolvedPath | undefined,
  typeNames: ReadonlySet<string>,
): ReadonlySet<string> {
  const named = members === undefined ? [] : (subPath(schema, members, '$ref')?.sub?.referenceTypes ?? []);
  const known = named.filter((name) => typeNames.has(name));
  return known.length === 0 ? typeNames : new Set(known);
}

/** The rules of one type: `Group.displayName` speaks of groups, what names no type of users. */
function compileRule(schema: TypeSchema, rule: Rule, typeNames: ReadonlySet<string>): CompiledRule[] {
  const dot = rule.target.indexOf('.');
  const prefix = rule.target.slice(0, Math.max(dot, 0));
  const explicit = typeNames.has(prefix);
  if ((explicit ? prefix : 'User') !== schema.resourceType.name) return [];
  const text = explicit ? rule.target.slice(dot + 1) : rule.target;
  if (text === '*') return [rule];
  const resolved = resolveTarget(schema, text);
  return resolved === undefined ? [] : [{ ...rule, resolved }];
}

function uniqueAttributes(schema: TypeSchema, rules: readonly CompiledRule[]): ReadonlyMap<string, Searchable> {
  const declared = leavesOf(schema).filter(
    ({ key, attribute, sub }) => (sub ?? attribute).uniqueness !== 'none' && key !== 'id',
  );
  const ruled = rules.flatMap(({ check, resolved }) => (check === 'unique' && resolved ? [resolved.resolved] : []));
  return byKey(schema, [...declared, ...ruled]);
}

function filterableAttributes(profile: Profile, schema: TypeSchema): CompiledType['filterable'] {
  const listed = profile.filter.attributes[schema.resourceType.name];
  if (listed === undefined) return undefined;
  return new Map(
    listed.flatMap(({ path, ops }) => {
      const resolved = pathNamed(profile, schema, path);
      return resolved === undefined ? [] : [[resolved.key, new Set(ops)] as const];
    }),
  );
}

/** Resolves a name as clients may write it; a complex attribute stands for its `value` (RFC 7643 §2.4). */
export function pathNamed(profile: Profile, schema: TypeSchema, name: string): ResolvedPath | undefined {
  const lower = name.toLowerCase();
  const names = profile.filter.names;
  const written = Object.hasOwn(names, lower) ? (names[lower] ?? name) : name;
  const resolved = resolvePath(schema, parseAttributePath(written));
  if (resolved === undefined || resolved.sub !== undefined || resolved.attribute.type !== 'complex') return resolved;
  return subPath(schema, resolved, 'value') ?? resolved;
}

function searchableAttributes(
  profile: Profile,
  schema: TypeSchema,
  filterable: CompiledType['filterable'],
  unique: ReadonlyMap<string, Searchable>,
): ReadonlyMap<string, Searchable> {
  const named = profile.searchable?.[schema.resourceType.name];
  const leaves = leavesOf(schema);
  const wanted =
    named !== undefined
      ? named.flatMap((path) => pathNamed(profile, schema, path) ?? [])
      : filterable !== undefined
        ? leaves.filter(({ key }) => isPartOfFilterable(filterable, key) || key === 'active')
        : leaves.filter(isSearchedByDefault);
  // `unique_value` answers equality alone; other operators need rows of unique attributes, too.
  const rowed = [...[...unique.values()].map(({ resolved }) => resolved), ...wanted];
  return byKey(
    schema,
    rowed.filter(({ attribute }) => !heldElsewhere.has(attribute.name)),
  );
}

/** Columns and tables of their own hold these. */
const heldElsewhere: ReadonlySet<string> = new Set(['id', 'meta', 'members', 'groups']);

/** A complex path in the policy allows value filters on all its sub-attributes. */
function isPartOfFilterable(filterable: ReadonlyMap<string, unknown>, key: string): boolean {
  return filterable.has(key) || filterable.has(key.slice(0, Math.max(key.lastIndexOf('.'), 0)));
}

function byKey(schema: TypeSchema, paths: readonly ResolvedPath[]): ReadonlyMap<string, Searchable> {
  const entries = paths.flatMap((resolved) => {
    const entry = searchable(schema, resolved);
    return entry === undefined ? [] : [[resolved.key, entry] as const];
  });
  return new Map(entries);
}

/** The compiled type of that name. @throws Error when the profile has none: callers take names from the registry. */
export function typeNamed(profile: CompiledProfile, name: string): CompiledType {
  const type = profile.types.get(name);
  if (type === undefined) throw new Error(`the profile ${profile.profile.key} has no resource type ${name}`);
  return type;
}
