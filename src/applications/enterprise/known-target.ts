import type { AttributeMapping, ListedAttribute, ObjectMapping } from '#engine/model/configuration.ts';
import type { ObjectType } from '#engine/model/target.ts';
import { ScimError } from '#scim/error.ts';
import type { ResolvedPath } from '#scim/path/attribute-path.ts';
import { parsePatchPath } from '#scim/path/parse-patch-path.ts';
import { resolvePath } from '#scim/path/resolve-path.ts';
import type { Attribute } from '#scim/schema/definition.ts';
import type { ApplicationDeps } from '../deps.ts';
import { didYouMean } from '../did-you-mean.ts';
import { Refused } from '../refused.ts';
import type { NamedApplication } from './named-application.ts';

/** A new row for a target that the application has, not yet filled in. @throws Refused `invalid` with what is close */
export function knownTarget(
  deps: ApplicationDeps,
  { application, entry }: NamedApplication,
  object: ObjectType,
  target: string,
  { listed }: Pick<ObjectMapping, 'listed'>,
): AttributeMapping {
  const described = listedTarget(listed, target);
  if (described !== undefined) return asListed(emptyRow(described.name, described.type, described), described);
  const learnt = application.discovered?.attributes[object] ?? [];
  const said = learnt.find(({ path }) => path.toLowerCase() === target.toLowerCase());
  if (said !== undefined) return emptyRow(said.path, said.type, said);
  const resolved = resolveTarget(deps, entry.key, object, target);
  if (resolved !== undefined && learnt.length === 0) return rowOf(target, resolved);
  // A non-gallery application that shows no schema may have any extension.
  if (entry.provenance === 'standard' && learnt.length === 0 && /^urn:/i.test(target)) {
    return emptyRow(target, 'String', { required: false, caseExact: false });
  }
  const names = learnt.length > 0 ? learnt.map(({ path }) => path) : namesOf(deps, entry.key, object);
  throw new Refused(
    'invalid',
    `${application.name} has no ${object === 'User' ? 'user' : 'group'} attribute ${target}.`,
    didYouMean(target, names) || `It has ${names.join(', ')}.`,
  );
}

/** What an administrator said of a target attribute; letter case does not count. */
export function listedTarget(
  listed: readonly ListedAttribute[] | undefined,
  target: string,
): ListedAttribute | undefined {
  return listed?.find(({ name }) => name.toLowerCase() === target.toLowerCase());
}

/** A row with type and rules as the attribute list has them. */
export function asListed(row: AttributeMapping, listed: ListedAttribute): AttributeMapping {
  const { type: targetType, required, caseExact, multiValued } = listed;
  return { ...row, targetType, required, caseExact, multiValued };
}

function resolveTarget(
  deps: ApplicationDeps,
  key: string,
  object: ObjectType,
  target: string,
): ResolvedPath | undefined {
  const schema = deps.profiles.get(key)?.types.get(object)?.schema;
  if (schema === undefined) return undefined;
  try {
    const { path, sub } = parsePatchPath(target);
    return resolvePath(schema, sub === undefined ? path : { ...path, sub });
  } catch (error) {
    if (!(error instanceof ScimError)) throw error;
    throw new Refused('invalid', error.message, 'Write it as a SCIM path, e.g. emails[type eq "work"].value.');
  }
}

function namesOf(deps: ApplicationDeps, key: string, object: ObjectType): string[] {
  const schema = deps.profiles.get(key)?.types.get(object)?.schema;
  if (schema === undefined) return [];
  const core = schema.core.attributes.map(({ name }) => name);
  const extensions = schema.extensions.flatMap(({ id, attributes }) => attributes.map(({ name }) => `${id}:${name}`));
  return [...core, ...extensions];
}

const typeOf: Readonly<Partial<Record<Attribute['type'], AttributeMapping['targetType']>>> = {
  boolean: 'Boolean',
  integer: 'Integer',
  dateTime: 'DateTime',
  binary: 'Binary',
};

function rowOf(target: string, { attribute, sub }: ResolvedPath): AttributeMapping {
  const leaf = sub ?? attribute;
  // Links to another object alone; an address outside is a text.
  const type = attribute.name === 'manager' ? 'Reference' : (typeOf[leaf.type] ?? 'String');
  return emptyRow(target, type, leaf);
}

function emptyRow(
  target: string,
  targetType: AttributeMapping['targetType'],
  { required, caseExact }: { readonly required: boolean; readonly caseExact: boolean },
): AttributeMapping {
  const source = { kind: 'none' } as const;
  return { target, targetType, source, matchingPrecedence: 0, apply: 'always', required, caseExact, mapped: false };
}
