import {
  checkFilters,
  type FilterProblem,
  operatorsFor,
  type SourceAttribute,
} from '#engine/decide/scope/check-filters.ts';
import { originalUserPrincipalName } from '#engine/decide/source-value.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import type { ScopingFilter, ScopingOperator } from '#engine/model/scoping-filter.ts';
import type { ObjectType } from '#engine/model/target.ts';
import type { Attribute } from '#scim/schema/definition.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { readEdited } from '../jobs/read-job.ts';
import { mustBeAsSeen, saveConfiguration } from '../jobs/save-configuration.ts';
import { Refused } from '../refused.ts';
import { namedApplication } from './named-application.ts';

/** Who is in scope of one object mapping: assignment, then scoping filters; and what a filter may ask for. */
export interface ScopeView {
  readonly application: string;
  readonly object: ObjectType;
  readonly scope: Configuration['scope'];
  readonly nestedGroups: boolean;
  readonly version: number;
  readonly filters: readonly ScopingFilter[];
  readonly attributes: readonly {
    readonly name: string;
    readonly type: SourceAttribute['type'];
    readonly operators: readonly ScopingOperator[];
  }[];
}

/** A filter as it comes in: a value may be there that is not needed. */
export interface FilterInput {
  readonly title: string;
  readonly clauses: readonly {
    readonly attribute: string;
    readonly operator: ScopingOperator;
    readonly value?: string | undefined;
  }[];
}

/** The scoping filters of users or groups. @throws Refused `unknown` */
export async function showScope(
  administrator: Pick<Administrator, 'deps' | 'draft'>,
  name: string,
  object: ObjectType,
): Promise<ScopeView> {
  const { deps } = administrator;
  const { tenant, application } = await namedApplication(deps, name);
  const { job, configuration } = await readEdited(administrator, tenant.tenant, application);
  return viewScope(deps, application.name, object, job.configuration, configuration);
}

/**
 * Saves the scoping filters of users or groups, all at once, as a new version of the configuration: the next cycle looks at
 * everybody again, links are kept. None: nobody is filtered out. @throws Refused `invalid` with every field that is wrong
 */
export async function setScopingFilters(
  administrator: Administrator,
  name: string,
  object: ObjectType,
  filters: readonly FilterInput[],
): Promise<ScopeView> {
  const { deps } = administrator;
  const { tenant, application } = await namedApplication(deps, name);
  const { job, configuration } = await readEdited(administrator, tenant.tenant, application);
  const next = withFilters(configuration, object, checkedFilters(deps, object, filters));
  await mustBeAsSeen(administrator, job);
  if (JSON.stringify(next) === JSON.stringify(configuration)) {
    return viewScope(deps, application.name, object, job.configuration, next);
  }
  const version = await saveConfiguration(administrator, job, next, `${object} scoping filters`);
  return viewScope(deps, application.name, object, version, next);
}

/** The configuration with these filters in place of those it had. */
export function withFilters(
  configuration: Configuration,
  object: ObjectType,
  filters: readonly ScopingFilter[],
): Configuration {
  const { scopingFilters: _, ...rest } = configuration.objects[object];
  const mapping = filters.length === 0 ? rest : { ...rest, scopingFilters: filters };
  return { ...configuration, objects: { ...configuration.objects, [object]: mapping } };
}

/** The filters as they are saved. @throws Refused `invalid` that names each field that is wrong, as `filters.0.clauses.1.value` */
export function checkedFilters(
  deps: ApplicationDeps,
  object: ObjectType,
  input: readonly FilterInput[],
): readonly ScopingFilter[] {
  const given = input.map(({ title, clauses }) => ({
    title,
    clauses: clauses.map(({ attribute, operator, value }) => ({
      attribute,
      operator,
      ...(value === undefined ? {} : { value }),
    })),
  }));
  const { filters, problems } = checkFilters(given, sourceAttributes(deps, object));
  const [first] = problems;
  if (first === undefined) return filters;
  const errors = problems.map((problem) => ({
    field: fieldOf(problem),
    message: `${problem.message} ${problem.hint}`,
  }));
  const where = given[first.filter]?.title.trim() ?? '';
  throw new Refused('invalid', `Scoping filter ${where || first.filter + 1}: ${first.message}`, first.hint, { errors });
}

function fieldOf({ filter, clause, field }: FilterProblem): string {
  return clause === undefined ? `filters.${filter}.${field}` : `filters.${filter}.clauses.${clause}.${field}`;
}

function sourceAttributes({ directoryProfile }: ApplicationDeps, object: ObjectType): readonly SourceAttribute[] {
  const schema = directoryProfile.types.get(object)?.schema.core.attributes ?? [];
  const own = schema.flatMap((attribute) => {
    const type = typeOf(attribute);
    return type === undefined ? [] : [{ name: attribute.name, type }];
  });
  const original: SourceAttribute = { name: originalUserPrincipalName, type: 'string' };
  return [...own, ...(object === 'User' ? [original] : []), { name: 'objectId', type: 'string' }];
}

/** Undefined: it cannot be filtered by, as the members of a group. */
function typeOf({ type, multiValued }: Attribute): SourceAttribute['type'] | undefined {
  if (type === 'complex' || type === 'binary') return undefined;
  if (multiValued) return 'list';
  if (type === 'boolean' || type === 'dateTime' || type === 'reference') return type;
  return 'string';
}

function viewScope(
  deps: ApplicationDeps,
  application: string,
  object: ObjectType,
  version: number,
  configuration: Configuration,
): ScopeView {
  return {
    application,
    object,
    scope: configuration.scope,
    nestedGroups: configuration.nestedGroups ?? false,
    version,
    filters: configuration.objects[object].scopingFilters ?? [],
    attributes: sourceAttributes(deps, object).map(({ name, type }) => ({ name, type, operators: operatorsFor(type) })),
  };
}
