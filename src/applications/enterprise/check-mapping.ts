import { compileConfiguration } from '#engine/decide/compile-configuration.ts';
import { originalUserPrincipalName } from '#engine/decide/source-value.ts';
import type { AttributeMapping, Configuration, ObjectMapping } from '#engine/model/configuration.ts';
import type { ObjectType } from '#engine/model/target.ts';
import { compileExpression } from '#expressions/compile-expression.ts';
import { ScimError } from '#scim/error.ts';
import type { ResolvedPath } from '#scim/path/attribute-path.ts';
import { parsePatchPath } from '#scim/path/parse-patch-path.ts';
import { resolvePath } from '#scim/path/resolve-path.ts';
import type { Attribute } from '#scim/schema/definition.ts';
import type { ApplicationDeps } from '../deps.ts';
import { didYouMean } from '../did-you-mean.ts';
import { Refused } from '../refused.ts';
import type { NamedApplication } from './named-application.ts';

/** What every object has besides the attributes of the directory's schema. */
export function computedSources(object: ObjectType): readonly { readonly name: string; readonly type: string }[] {
  const guests = object === 'User' ? [{ name: originalUserPrincipalName, type: 'string' }] : [];
  return [{ name: 'objectId', type: 'string' }, { name: 'IsSoftDeleted', type: 'boolean' }, ...guests];
}

/** @throws Refused `invalid` for an expression, a source or a matching that cannot work */
export function checkMapping(
  deps: ApplicationDeps,
  { application, entry }: NamedApplication,
  object: ObjectType,
  next: Configuration,
): void {
  checkSources(deps, object, next.objects[object]);
  const compilation = compileConfiguration(next, 0);
  if (!compilation.ok) {
    const [problem] = compilation.problems;
    throw new Refused(
      'invalid',
      `${problem?.target ?? object}: ${problem?.message ?? 'cannot be compiled'}`,
      problem?.hint,
    );
  }
  const compiled = compilation.compiled.objects[object];
  if (!compiled.mapping.enabled) return;
  if (compiled.matching.length === 0) {
    throw new Refused(
      'invalid',
      `The ${object} mapping of ${application.name} would have no matching attribute.`,
      'Give one row matching precedence 1: by it an account that is there already is found.',
      { command: 'Give one row --match 1: by it an account that is there already is found.' },
    );
  }
  const filterable = entry.profile?.filter.attributes[object];
  const wrong = compiled.matching.find(({ path }) => filterable !== undefined && !canFilter(filterable, path));
  if (wrong === undefined || filterable === undefined) return;
  const paths = filterable.map(({ path }) => path).join(', ');
  throw new Refused('invalid', `${entry.name} cannot be asked for ${wrong.path}.`, `It can be asked for ${paths}.`);
}

/** Whether an application that answers these filters can be asked for a path. */
export function canFilter(filterable: readonly { readonly path: string }[], path: string): boolean {
  const plain = path.replace(/\[[^\]]*\]/g, '');
  return filterable.some((each) => each.path === path || each.path === plain || plain.startsWith(`${each.path}.`));
}

/** The source attributes that an expression may name, as they are written. */
export function sourceNames({ directoryProfile }: ApplicationDeps, object: ObjectType): readonly string[] {
  const attributes = directoryProfile.types.get(object)?.schema.core.attributes ?? [];
  return [...attributes.map(({ name }) => name), ...computedSources(object).map(({ name }) => name)];
}

/** Names count letter by letter: the lookup of a value knows no other spelling. */
function checkSources(deps: ApplicationDeps, object: ObjectType, { attributes: rows }: ObjectMapping): void {
  const names = sourceNames(deps, object);
  for (const { target, source, mapped } of rows) {
    if (!mapped) continue;
    if (source.kind === 'direct' && !names.includes(source.attribute)) {
      const kind = object === 'User' ? 'Users' : 'Groups';
      throw new Refused(
        'invalid',
        `${target}: ${kind} of the directory have no attribute ${source.attribute}.`,
        didYouMean(source.attribute, names) || `Known are ${names.join(', ')}.`,
        { field: target },
      );
    }
    if (source.kind !== 'expression') continue;
    const compiled = compileExpression(source.text, { attributes: names });
    if (compiled.ok) continue;
    const { message, position, hint } = compiled.problem;
    throw new Refused('invalid', `${target}: ${message} (at character ${position + 1}).`, hint, { field: target });
  }
}

/** A new row for a target that the application has, not yet filled in. @throws Refused `invalid` with what is close */
export function knownTarget(
  deps: ApplicationDeps,
  { application, entry }: NamedApplication,
  object: ObjectType,
  target: string,
): AttributeMapping {
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
  reference: 'Reference',
  binary: 'Binary',
};

function rowOf(target: string, { attribute, sub }: ResolvedPath): AttributeMapping {
  const leaf = sub ?? attribute;
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
