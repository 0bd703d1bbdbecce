import { appRoleProblem } from '#engine/decide/app-roles.ts';
import { compileConfiguration, membersPath } from '#engine/decide/compile-configuration.ts';
import { originalUserPrincipalName } from '#engine/decide/source-value.ts';
import type { Configuration, ObjectMapping } from '#engine/model/configuration.ts';
import type { ObjectType } from '#engine/model/target.ts';
import { appRoleAssignments } from '#expressions/app-role.ts';
import { compileExpression } from '#expressions/compile-expression.ts';
import type { ApplicationDeps } from '../deps.ts';
import { didYouMean } from '../did-you-mean.ts';
import { notCompiled } from '../not-compiled.ts';
import { Refused } from '../refused.ts';
import type { NamedApplication } from './named-application.ts';
import { whyNotMatching } from './supported-filters.ts';

/** What every object has besides the attributes of the directory's schema. */
export function computedSources(object: ObjectType): readonly { readonly name: string; readonly type: string }[] {
  const computed = ['objectId', ...(object === 'User' ? [originalUserPrincipalName, appRoleAssignments] : [])];
  return [...computed.map((name) => ({ name, type: 'string' })), { name: 'IsSoftDeleted', type: 'boolean' }];
}

/** @throws Refused `invalid` for an expression, a source, a rule or a matching that cannot work; `field` is its target attribute */
export function checkMapping(
  deps: ApplicationDeps,
  named: NamedApplication,
  object: ObjectType,
  next: Configuration,
): void {
  checkAppRoles(next);
  checkSources(deps, object, next.objects[object]);
  checkRows(object, next.objects[object]);
  const compilation = compileConfiguration(next, 0);
  if (!compilation.ok) throw notCompiled(compilation.problems, 'invalid');
  const compiled = compilation.compiled.objects[object];
  if (!compiled.mapping.enabled) return;
  if (compiled.matching.length === 0) {
    throw new Refused(
      'invalid',
      `The ${object} mapping of ${named.application.name} would have no matching attribute.`,
      'Give one row matching precedence 1: by it an account that is there already is found.',
      { command: 'Give one row --match 1: by it an account that is there already is found.' },
    );
  }
  for (const { mapping } of compiled.matching) {
    const why = whyNotMatching(named, object, compiled.mapping, mapping);
    if (why !== undefined) throw new Refused('invalid', why.message, why.advice, { field: mapping.target });
  }
  for (const { mapping, unique } of compiled.attributes) {
    const why = unique ? whyNotMatching(named, object, compiled.mapping, mapping) : undefined;
    if (why === undefined) continue;
    const advice =
      'SelectUniqueValue asks it for each value: map one value here, or correct the attribute list if it can be asked.';
    throw new Refused('invalid', why.message, advice, { field: mapping.target });
  }
}

/** @throws Refused `invalid` at the row whose app roles cannot be told: of groups, or where nobody need be assigned */
export function checkAppRoles({ scope, objects }: Pick<Configuration, 'scope' | 'objects'>): void {
  for (const object of ['User', 'Group'] as const) {
    for (const row of objects[object].attributes) {
      const problem = row.mapped ? appRoleProblem(object, scope, row) : undefined;
      if (problem === undefined) continue;
      throw new Refused('invalid', `${row.target}: ${problem.message}.`, problem.hint, { field: row.target });
    }
  }
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

/** What contradicts itself in a row. */
function checkRows(object: ObjectType, { attributes: rows }: ObjectMapping): void {
  for (const row of rows) {
    const { target, targetType, source, whenEmpty, defaultValue, mapped } = row;
    const refuse = (why: string, advice: string) =>
      new Refused('invalid', `${target}: ${why}`, advice, { field: target });
    if (whenEmpty === 'skip' && defaultValue !== undefined) {
      throw refuse(
        'an object that is skipped without a value never gets the default value.',
        'Take the default value away, or choose that the value is kept or cleared.',
      );
    }
    if (!mapped || targetType !== 'Reference' || target === membersPath) continue;
    if (source.kind !== 'none' && (source.kind !== 'direct' || !references[object].includes(source.attribute))) {
      throw refuse(
        'a Reference points at another object of the application.',
        `Map it directly from ${references[object].join(' or ')}, or make it a String in the attribute list.`,
      );
    }
    if (whenEmpty === 'skip') {
      throw refuse(
        'a Reference is written when the object it points at is there, so nobody is skipped for it.',
        'Choose that it is kept or cleared.',
      );
    }
  }
}

/** Attributes of the directory that hold the identifier of another object. */
const references: Readonly<Record<ObjectType, readonly string[]>> = { User: ['manager'], Group: ['members'] };
