import { type AppRoleWriting, appRoleAssignments, appRoleType } from '#expressions/app-role.ts';
import { compileExpression } from '#expressions/compile-expression.ts';
import { type Evaluation, evaluate, type Value } from '#expressions/evaluate.ts';
import { texts } from '#expressions/value.ts';
import { parsePatchPath } from '#scim/path/parse-patch-path.ts';
import type { AttributeMapping, Configuration, MappingSource } from '../model/configuration.ts';
import type { ObjectType } from '../model/target.ts';
import { appRoleProblem } from './app-roles.ts';
import type { CompiledAttribute, CompiledConfiguration, CompiledMapping, ConfigurationProblem } from './compiled.ts';
import { compileFilters } from './scope/compile-filters.ts';
import { countSeen, seenValue } from './seen-value.ts';
import { withUnderlying } from './source-value.ts';
import { uniqueProblem } from './unique-problem.ts';

export type Compilation =
  | { readonly ok: true; readonly compiled: CompiledConfiguration }
  | { readonly ok: false; readonly problems: readonly ConfigurationProblem[] };

/** The target path of a group's members; what stands there is a set of references, written one by one. */
export const membersPath = 'members';

/** Source attributes that decide about scope, whatever is mapped. */
const scopeReads = ['accountenabled'];

/** What push rules go by. */
function ruleReads({ pushRules = [] }: Configuration, type: ObjectType): readonly string[] {
  return type === 'User' || pushRules.length === 0 ? [] : ['displayname'];
}

/** Compiles a configuration once; every object of its cycles runs through the result. */
export function compileConfiguration(configuration: Configuration, version: number): Compilation {
  const problems: ConfigurationProblem[] = [];
  const compile = (type: ObjectType) => compileMapping(configuration, type, problems);
  const objects = { User: compile('User'), Group: compile('Group') };
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, compiled: { version, configuration, objects } };
}

function compileMapping(
  configuration: Configuration,
  type: ObjectType,
  problems: ConfigurationProblem[],
): CompiledMapping {
  const mapping = configuration.objects[type];
  const compiled: CompiledAttribute[] = [];
  for (const attribute of mapping.attributes) {
    if (!attribute.mapped || attribute.target === membersPath || attribute.source.kind === 'none') continue;
    const result = appRoleProblem(type, configuration.scope, attribute) ?? compileAttribute(attribute);
    if ('message' in result) problems.push({ object: type, target: attribute.target, ...result });
    else compiled.push(result);
  }
  compiled.push(...typesOfRoles(compiled));
  const filters = compileFilters(mapping.scopingFilters ?? []);
  if (filters !== undefined && 'message' in filters) {
    const { title, message, hint } = filters;
    problems.push({ object: type, target: `the scoping filter ${title}`, message, hint });
  }
  const ready = filters === undefined || 'message' in filters ? undefined : filters;
  return {
    type,
    mapping,
    filters: ready,
    attributes: compiled.filter((one) => one.mapping.targetType !== 'Reference'),
    references: compiled.filter((one) => one.mapping.targetType === 'Reference'),
    members: mapping.attributes.some((one) => one.mapped && one.target === membersPath),
    matching: compiled
      .filter((one) => one.mapping.matchingPrecedence > 0)
      .sort((a, b) => a.mapping.matchingPrecedence - b.mapping.matchingPrecedence),
    reads: new Set(
      withUnderlying([
        ...scopeReads,
        ...ruleReads(configuration, type),
        ...(ready?.reads ?? []),
        ...compiled.flatMap((one) => one.reads),
      ]),
    ),
  };
}

function compileAttribute(mapping: AttributeMapping): CompiledAttribute | { message: string; hint: string } {
  const seen = compileSeen(mapping.target);
  if ('message' in seen) return seen;
  const source = compileSource(mapping.source);
  if ('message' in source) return source;
  const problem = source.unique === true ? uniqueProblem(mapping) : undefined;
  if (problem !== undefined) return problem;
  const reads = source.reads.map((name) => name.toLowerCase());
  return {
    mapping,
    path: mapping.target,
    reads,
    followsLeaving: reads.includes('issoftdeleted'),
    redacted: source.redacted,
    unique: source.unique === true,
    appRoles: source.appRoles,
    source: source.evaluate,
    seen: seen.read,
    seenCount: seen.count,
  };
}

/** The element that holds one app role says its kind, unless the mapping says another. */
function typesOfRoles(compiled: readonly CompiledAttribute[]): readonly CompiledAttribute[] {
  return compiled.flatMap((attribute) => {
    const { path, appRoles, mapping } = attribute;
    const target = path.replace(/\]\.value$/, '].type');
    if (appRoles !== 'single' || target === path || /\btype\s+eq\b/i.test(path)) return [];
    if (compiled.some((each) => each.path.toLowerCase() === target.toLowerCase())) return [];
    const seen = compileSeen(target);
    if ('message' in seen) return [];
    const { defaultValue: _, format: __, ...rest } = mapping;
    const row = { ...rest, target, matchingPrecedence: 0, required: false } as const;
    const source: CompiledAttribute['source'] = (lookup) =>
      plain(texts(lookup(appRoleAssignments)).length === 0 ? null : appRoleType);
    const constant = { kind: 'constant', value: appRoleType } as const;
    const type = { mapping: { ...row, source: constant }, path: target, reads: [], appRoles: undefined, source };
    return [{ ...attribute, ...type, seen: seen.read, seenCount: seen.count }];
  });
}

interface Seen {
  readonly read: CompiledAttribute['seen'];
  readonly count: CompiledAttribute['seenCount'];
}

function compileSeen(path: string): Seen | { message: string; hint: string } {
  try {
    const parsed = parsePatchPath(path);
    return { read: (body) => seenValue(body, parsed), count: (body) => countSeen(body, parsed) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { message, hint: 'Write the target attribute as a SCIM path, e.g. emails[type eq "work"].value.' };
  }
}

interface Source {
  readonly reads: readonly string[];
  readonly redacted: boolean;
  readonly unique?: boolean;
  readonly appRoles?: AppRoleWriting | undefined;
  readonly evaluate: CompiledAttribute['source'];
}

function compileSource(source: MappingSource): Source | { message: string; hint: string } {
  if (source.kind === 'direct') {
    const { attribute } = source;
    return { reads: [attribute], redacted: false, evaluate: (lookup) => plain(lookup(attribute)) };
  }
  if (source.kind === 'constant') {
    const value = plain(source.value);
    return { reads: [], redacted: false, evaluate: () => value };
  }
  if (source.kind === 'none') return { reads: [], redacted: false, evaluate: () => plain(null) };
  const compiled = compileExpression(source.text);
  if (!compiled.ok) return { message: compiled.problem.message, hint: compiled.problem.hint };
  const { expression } = compiled;
  return {
    reads: expression.attributes,
    redacted: expression.redacted,
    unique: expression.unique,
    appRoles: expression.appRoles,
    evaluate: (lookup, environment) => evaluate(expression, lookup, environment),
  };
}

function plain(value: Value): Evaluation {
  return { value, ignored: false, redacted: false };
}
