import { readSubjects } from '#engine/cycle/load-subjects.ts';
import { appRoleElements } from '#engine/decide/app-roles.ts';
import type { Lookup } from '#engine/decide/compiled.ts';
import { convert } from '#engine/decide/convert.ts';
import { sourceLookup } from '#engine/decide/source-value.ts';
import type { Subject } from '#engine/model/subject.ts';
import type { ObjectType } from '#engine/model/target.ts';
import { theseObjects } from '#engine/queries/numbers.ts';
import { checkExpression } from '#expressions/check-expression.ts';
import { type CompiledExpression, compileExpression } from '#expressions/compile-expression.ts';
import { type ExplainedStep, type Explanation, explain } from '#expressions/explain.ts';
import type { ExpressionProblem } from '#expressions/expression.ts';
import { parseExpression } from '#expressions/parse-expression.ts';
import { oneText, type Value } from '#expressions/value.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import type { Json } from '#scim/json.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { calledName, findObject } from '../directory/find-object.ts';
import { openDirectory } from '../directory/open-directory.ts';
import { readJob } from '../jobs/read-job.ts';
import { appRolesOf } from './app-roles-of.ts';
import { sourceNames } from './check-mapping.ts';
import { knownTarget } from './known-target.ts';
import { type NamedApplication, namedApplication } from './named-application.ts';

export interface ExpressionInput {
  readonly object: ObjectType;
  readonly expression: string;
  /** Whose attributes are taken: objectId, userPrincipalName, or displayName of a group. */
  readonly person?: string | undefined;
  /** Attributes by name that are taken instead, or besides. */
  readonly attributes?: Readonly<Record<string, Value>> | undefined;
  /** The target attribute it is meant for: what would be written there is told, too. */
  readonly target?: string | undefined;
}

export interface ExpressionView {
  /** What is wrong with the text, in its order; nothing was computed then. Positions count characters from 0. */
  readonly problems: readonly ExpressionProblem[];
  /** As it is stored; null where something is wrong. */
  readonly text: string | null;
  readonly person: { readonly objectId: string; readonly name: string } | null;
  /** The source attributes it reads, with the values that were taken. */
  readonly attributes: readonly { readonly name: string; readonly value: Value }[];
  /** `checked`: nobody was chosen, so nothing was computed. `left-alone`: IgnoreFlowIfNullOrEmpty found nothing. `candidates`: the first that is free is chosen at creation. */
  readonly outcome: 'refused' | 'checked' | 'value' | 'candidates' | 'empty' | 'left-alone' | 'failed';
  readonly value: Value;
  readonly problem: ExpressionProblem | null;
  readonly steps: readonly ExplainedStep[];
  /** The value as the target attribute takes it, or why it does not. */
  readonly written: { readonly value: Json; readonly why: string | null } | null;
}

/** Checks an expression and computes it for a person of the directory, or for attributes that are given. Nothing is saved. @throws Refused */
export async function evaluateExpression(
  administrator: Administrator,
  name: string,
  input: ExpressionInput,
): Promise<ExpressionView> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const names = sourceNames(deps, input.object);
  const attributes = [...names, ...Object.keys(input.attributes ?? {})];
  const compiled = compileExpression(input.expression, { attributes });
  if (!compiled.ok) return { ...nothing, outcome: 'refused', problems: problemsOf(input.expression, attributes) };
  const { expression } = compiled;
  const chosen = await chosenObject(administrator, named, input);
  const known = input.attributes !== undefined || chosen !== undefined || expression.attributes.length === 0;
  const checked: ExpressionView = {
    ...nothing,
    text: expression.text,
    person: chosen?.person ?? null,
    attributes: expression.attributes.map((each) => ({ name: each, value: null })),
  };
  if (!known) return checked;
  const explained = explainFor(deps, expression, lookupOf(input, chosen?.lookup));
  const { value, problem, steps } = explained.explanation;
  return {
    ...checked,
    outcome: outcomeOf(expression, explained.explanation),
    attributes: explained.attributes,
    value: explained.explanation.redacted && value !== null ? '[Redact]' : value,
    problem: problem ?? null,
    steps,
    written: await writtenAs(deps, named, input, expression, explained.explanation),
  };
}

const nothing: ExpressionView = Object.freeze({
  problems: [],
  text: null,
  person: null,
  attributes: [],
  outcome: 'checked',
  value: null,
  problem: null,
  steps: [],
  written: null,
});

/** All that is wrong: what cannot be read hides the rest. */
function problemsOf(text: string, attributes: readonly string[]): readonly ExpressionProblem[] {
  const parsed = parseExpression(text);
  return parsed.ok ? checkExpression(parsed.expression, { attributes }) : [parsed.problem];
}

async function chosenObject(
  administrator: Administrator,
  named: NamedApplication,
  { object, person }: ExpressionInput,
) {
  if (person === undefined || person === '') return undefined;
  const found = await findObject(await openDirectory(administrator), object, person);
  const subject: Subject = {
    source: found.n,
    type: object,
    id: found.id,
    doc: decodeDocument(found.doc),
    deleted: false,
    roles: await rolesHeld(administrator.deps, named, found.n),
    link: undefined,
    work: undefined,
  };
  return {
    person: { objectId: found.id, name: calledName(found) },
    lookup: sourceLookup(subject, false, (roles) => appRolesOf(named.application, roles)),
  };
}

/** As a cycle would count them: direct, and through assigned groups. */
async function rolesHeld(deps: ApplicationDeps, { tenant, application }: NamedApplication, source: number) {
  const { job, configuration } = await readJob(deps, tenant.tenant, application);
  const from = {
    storage: deps.storage,
    tenant: tenant.tenant,
    job: job.job,
    application: application.application,
    scope: 'assigned',
    nestedGroups: configuration.nestedGroups === true,
  } as const;
  const [subject] = await readSubjects(from, theseObjects(tenant.tenant, [source]));
  return subject?.roles ?? [];
}

function lookupOf({ attributes = {} }: ExpressionInput, person: Lookup | undefined): Lookup {
  return (name) => {
    if (Object.hasOwn(attributes, name)) return attributes[name] ?? null;
    return person?.(name) ?? (name === 'IsSoftDeleted' ? 'False' : null);
  };
}

function explainFor(deps: ApplicationDeps, expression: CompiledExpression, lookup: Lookup) {
  const explanation = explain(expression, lookup, { now: deps.clock.now(), random: deps.random });
  const attributes = expression.attributes.map((name) => ({
    name,
    value: expression.redacted && lookup(name) !== null ? '[Redact]' : lookup(name),
  }));
  return { explanation, attributes };
}

function outcomeOf(
  { unique }: CompiledExpression,
  { value, ignored, problem }: Explanation,
): ExpressionView['outcome'] {
  if (problem !== undefined) return 'failed';
  if (ignored) return 'left-alone';
  return value === null || value === '' || value.length === 0 ? 'empty' : unique ? 'candidates' : 'value';
}

async function writtenAs(
  deps: ApplicationDeps,
  named: NamedApplication,
  { object, target }: ExpressionInput,
  { appRoles, unique }: CompiledExpression,
  { value, redacted, problem }: Explanation,
): Promise<ExpressionView['written']> {
  if (target === undefined || target === '' || redacted || problem !== undefined) return null;
  if (appRoles === 'add' || appRoles === 'replace') return { value: appRoleElements(value) ?? null, why: null };
  const { configuration } = await readJob(deps, named.tenant.tenant, named.application);
  const mapping = configuration.objects[object];
  const row =
    mapping.attributes.find((each) => each.target.toLowerCase() === target.toLowerCase()) ??
    knownTarget(deps, named, object, target, mapping);
  const converted = convert(unique ? oneText(value) : value, row);
  return converted.ok ? { value: converted.value ?? null, why: null } : { value: null, why: converted.why };
}
