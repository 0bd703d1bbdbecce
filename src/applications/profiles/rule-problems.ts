import { type CompiledProfile, compileProfile } from '#resources/compile-profile.ts';
import type { Profile, Rule } from '#resources/profile.ts';
import { textParameter, textsParameter } from '#resources/rules/rule-parameters.ts';
import { resolveTarget } from '#resources/rules/rule-target.ts';
import { isJsonObject, own } from '#scim/json.ts';
import type { FileProblem } from '../config-file/tell-issues.ts';
import { repeated, sentenceOf } from './schema-problems.ts';
import { unknownName } from './unknown-name.ts';

/** What is wrong with the rules: targets that no attribute is behind, lists and settings that are not there. */
export function ruleProblems(rules: readonly Rule[], compiled: CompiledProfile): FileProblem[] {
  const twice = repeated(rules.map(({ id }) => id)).map(({ at, value }) => ({
    path: ['rules', at, 'id'],
    message: `Another rule has the id ${value} already. Take another.`,
  }));
  return [...twice, ...rules.flatMap((rule, at) => problemsOf(rule, at, compiled))];
}

function problemsOf(rule: Rule, at: number, compiled: CompiledProfile): FileProblem[] {
  const target = targetProblem(rule, compiled);
  if (target !== undefined) return [{ path: ['rules', at, 'target'], message: target }];
  return [
    ...pathParameters(rule, compiled).map((message) => ({ path: ['rules', at, 'params'], message })),
    ...namedParameters(rule, at, compiled),
  ];
}

/** The type that a rule speaks of, and the rest of its target. */
function spokenOf({ target }: Rule, { types }: CompiledProfile) {
  const dot = target.indexOf('.');
  const prefix = target.slice(0, Math.max(dot, 0));
  return types.has(prefix)
    ? { type: types.get(prefix), text: target.slice(dot + 1) }
    : { type: types.get('User'), text: target };
}

function targetProblem(rule: Rule, compiled: CompiledProfile): string | undefined {
  const { type, text } = spokenOf(rule, compiled);
  const names = [...compiled.types.keys()].join(', ');
  if (type === undefined)
    return `A rule speaks of users unless a type stands before: ${names}. There is no type User here.`;
  return text === '*' ? undefined : pathProblem(type, text);
}

type Type = NonNullable<ReturnType<CompiledProfile['types']['get']>>;

/** Why a path means nothing to a type; undefined: it does. */
export function pathProblem(type: Type, text: string): string | undefined {
  try {
    if (resolveTarget(type.schema, text) !== undefined) return undefined;
  } catch (error) {
    return sentenceOf(error);
  }
  const known = type.schema.index.attributes.map(({ key }) => key);
  return unknownName([], text, `attribute of ${type.name}`, known).message;
}

/** Parameters that are paths themselves. */
function pathParameters(rule: Rule, compiled: CompiledProfile): string[] {
  const { type, text } = spokenOf(rule, compiled);
  if (type === undefined) return [];
  const paths =
    rule.check === 'maxLength'
      ? text === '*'
        ? Object.keys(rule.params ?? {})
        : []
      : rule.check === 'mirrorOf'
        ? textsParameter(rule, 'attribute')
        : rule.check === 'range'
          ? textsParameter(rule, 'alsoFor')
          : rule.check === 'defaultValue'
            ? textsParameter(rule, 'match')
            : [];
  return paths.flatMap((path) => pathProblem(type, path) ?? []);
}

/** Parameters that name a list, a setting or a type of the file. */
function namedParameters(rule: Rule, at: number, { profile, types }: CompiledProfile): FileProblem[] {
  const missing = (name: string, known: readonly string[], what: string): FileProblem[] =>
    textsParameter(rule, name)
      .filter((value) => !known.includes(value))
      .map((value) => unknownName(['rules', at, 'params', name], value, what, known));
  if (rule.check === 'existsIn' || rule.check === 'defaultValue')
    return [
      ...missing('catalog', Object.keys(profile.catalogs), 'catalog of this file'),
      ...missing('resource', [...types.keys()], 'resource type'),
      ...(rule.check === 'existsIn' && rule.params?.catalog === undefined && rule.params?.resource === undefined
        ? [
            {
              path: ['rules', at, 'params'],
              message: 'existsIn needs catalog, a list, or resource, types of resources.',
            },
          ]
        : []),
    ];
  if (rule.check === 'licenceLimit')
    return [
      ...missing('setting', Object.keys(profile.settings), 'setting of this file'),
      ...(isNumberOrNull(profile, textParameter(rule, 'setting') ?? '')
        ? []
        : [
            {
              path: ['rules', at, 'params', 'setting'],
              message: 'The setting must be a number, or null for no limit.',
            },
          ]),
    ];
  return [];
}

function isNumberOrNull({ settings }: Profile, name: string): boolean {
  const value = isJsonObject(settings) ? own(settings, name) : undefined;
  return value === undefined || value === null || typeof value === 'number';
}

/** The profile, or why its schemas and types do not go together. */
export function tryCompile(profile: Profile): CompiledProfile | string {
  try {
    return compileProfile(profile);
  } catch (error) {
    return sentenceOf(error);
  }
}
