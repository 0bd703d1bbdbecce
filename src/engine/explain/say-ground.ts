import type { ClauseVerdict, ScopeVerdict } from '../model/decision.ts';
import { clauseText } from '../model/scoping-filter.ts';
import type { ObjectType } from '../model/target.ts';

/** An assignment in the words that administrators use. */
export interface NamedGrant {
  readonly role: string;
  /** The group that it comes through; undefined: assigned itself. */
  readonly group: string | undefined;
  readonly entitles: boolean;
}

export interface ScopeGround {
  readonly name: string;
  readonly application: string;
  readonly type: ObjectType;
  readonly scope: ScopeVerdict;
  readonly grants: readonly NamedGrant[];
}

/** Why an object is in scope or out, as what follows `because`. */
export function sayGround({ name, application, type, scope, grants }: ScopeGround): string {
  switch (scope.reason) {
    case 'purged':
      return 'it was deleted from the directory for good';
    case 'deleted':
      return 'it is in the recycle bin of the directory';
    case 'account-disabled':
      return 'the user is disabled in the directory';
    case 'unassigned':
      return type === 'Group'
        ? `the group is not assigned to ${application}`
        : `neither ${name} nor a group that ${name} is a member of is assigned to ${application}`;
    case 'assigned-only':
      return `the group is assigned to ${application}, but assigning does not push a group there`;
    case 'push-ended':
      return `the group was unlinked under Push Groups of ${application}`;
    case 'pushed':
      return ['the group is pushed by its name', ...sayPassed(scope.clauses)].join(', and ');
    case 'push-rule':
      return ['a push rule takes the group in', ...sayPassed(scope.clauses)].join(', and ');
    case 'not-effectively-entitled':
      return `no role of ${name} there entitles to anything (${grants.map(sayGrant).join('; ') || 'Default Access'})`;
    case 'filtered-out':
      return `${sayFailed(scope.clauses)}`;
    case 'in-directory':
      return ['all users and groups are in scope', ...sayPassed(scope.clauses)].join(', and ');
    default:
      return [...sayGrants(name, grants), ...sayPassed(scope.clauses)].join(', and ');
  }
}

function sayGrants(name: string, grants: readonly NamedGrant[]): readonly string[] {
  const entitling = grants.filter(({ entitles }) => entitles);
  if (entitling.length === 0) return [`${name} is assigned`];
  const [first = '', ...rest] = entitling.map(sayGrant);
  const more = rest.length > 2 ? [`${rest.length - 2} more ways`] : [];
  return [`${name} is assigned ${first}`, ...rest.slice(0, 2), ...more];
}

function sayGrant({ role, group }: NamedGrant): string {
  return group === undefined ? `as ${role}` : `through the group ${group} as ${role}`;
}

function sayPassed(clauses: readonly ClauseVerdict[]): readonly string[] {
  const filters = [...new Set(clauses.map(({ filter }) => filter))];
  const passed = filters.find((title) => clauses.every(({ filter, holds }) => filter !== title || holds));
  return passed === undefined ? [] : [`the scoping filter ${passed} lets it in`];
}

/** What is held against each filter: the first clause of each that does not hold. */
function sayFailed(clauses: readonly ClauseVerdict[]): string {
  const failed = clauses.filter(({ holds }) => !holds);
  const first = failed.filter(({ filter }, at) => failed.findIndex((one) => one.filter === filter) === at);
  const said = first.map(
    (clause) =>
      `${clause.attribute} is ${clause.seen === undefined ? 'empty' : `'${clause.seen}'`}, and the scoping filter ${clause.filter} wants ${clauseText(clause)}`,
  );
  return said.length === 0 ? 'no scoping filter lets it in' : said.join('; ');
}
