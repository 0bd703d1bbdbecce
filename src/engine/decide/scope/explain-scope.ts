import { own } from '#scim/json.ts';
import type { ScopeVerdict } from '../../model/decision.ts';
import { clauseText } from '../../model/scoping-filter.ts';
import type { Subject } from '../../model/subject.ts';
import type { CompiledConfiguration } from '../compiled.ts';
import { pushRuleOf } from '../push-rules.ts';
import { sourceLookup } from '../source-value.ts';
import type { FilterVerdict } from './compile-filters.ts';

/** Which roles entitle their holder; Default Access and disabled roles do not. */
export type Entitles = (role: string) => boolean;

const verdicts = {
  purged: [false, true, 'It was deleted from the directory for good.'],
  deleted: [false, true, 'It is in the recycle bin of the directory.'],
  unassigned: [false, false, 'Neither it nor a group it is a member of is assigned to the application.'],
  'not-effectively-entitled': [
    false,
    true,
    'Not effectively entitled: it holds only roles that entitle to nothing, such as Default Access. Assign it with another role.',
  ],
  'assigned-only': [
    false,
    false,
    'The group is assigned: its members get accounts, but the group itself is not pushed. Push it under Push Groups.',
  ],
  'push-ended': [false, true, 'It was unlinked under Push Groups: it is not pushed until somebody pushes it again.'],
  'account-disabled': [false, true, 'Its accountEnabled is False: a disabled user is not provisioned.'],
  'filtered-out': [false, true, 'No scoping filter lets it in.'],
  'in-directory': [true, true, 'All users and groups are in scope.'],
  pushed: [true, true, 'It is pushed by its name.'],
  'push-rule': [true, true, 'A push rule takes it in.'],
  assigned: [true, true, 'It is assigned with a role that entitles.'],
} as const satisfies Record<string, readonly [boolean, boolean, string]>;

export type ScopeReason = keyof typeof verdicts;

/** Says whether an object is in scope, and why: directory, assignment, role, account, then clause by clause of the scoping filters. */
export function explainScope(compiled: CompiledConfiguration, subject: Subject, entitles: Entitles): ScopeVerdict {
  const reason = scopeReason(compiled, subject, entitles);
  const filters = compiled.objects[subject.type].filters;
  if (filters === undefined || subject.doc === undefined) return verdictOf(reason, '', []);
  const judged = filters.judge(sourceLookup(subject, false));
  if (!verdicts[reason][0]) return verdictOf(reason, '', judged.clauses);
  return judged.passes
    ? verdictOf(reason, `The scoping filter ${judged.title} lets it in.`, judged.clauses)
    : verdictOf('filtered-out', failedText(judged), judged.clauses);
}

/** Whether the object is out because of what its directory and administrators say of it, while it is there: not deleted, not disabled. */
export function leftScope(reason: string): boolean {
  return (
    reason === 'unassigned' ||
    reason === 'not-effectively-entitled' ||
    reason === 'assigned-only' ||
    reason === 'push-ended' ||
    reason === 'filtered-out'
  );
}

function verdictOf(reason: ScopeReason, more: string, clauses: ScopeVerdict['clauses']): ScopeVerdict {
  const [inScope, candidate, said] = verdicts[reason];
  return { inScope, candidate, reason, text: more === '' ? said : `${said} ${more}`, clauses };
}

/** The clauses that keep it out: of each filter those that do not hold. */
function failedText({ clauses }: FilterVerdict): string {
  const failed = clauses.filter(({ holds }) => !holds);
  const titles = [...new Set(failed.map(({ filter }) => filter))];
  const text = (title: string) =>
    failed
      .filter(({ filter }) => filter === title)
      .map(clauseText)
      .join(' and ');
  return `${titles.map((title) => `${title}: ${text(title)} → false`).join('; ')}.`;
}

function scopeReason(compiled: CompiledConfiguration, subject: Subject, entitles: Entitles): ScopeReason {
  if (subject.doc === undefined) return 'purged';
  if (subject.deleted) return 'deleted';
  if (subject.push === 'ended') return 'push-ended';
  if (compiled.configuration.scope === 'assigned') {
    const outside = unassigned(compiled, subject, entitles);
    if (outside !== undefined) return pushedApart(compiled, subject) ?? outside;
  }
  if (subject.type === 'User' && isDisabled(subject)) return 'account-disabled';
  return compiled.configuration.scope === 'assigned' ? 'assigned' : 'in-directory';
}

/** Why no assignment brings it in; undefined: one does. */
function unassigned({ configuration }: CompiledConfiguration, { type, roles }: Subject, entitles: Entitles) {
  if (roles.length === 0) return 'unassigned';
  if (!roles.some(entitles)) return 'not-effectively-entitled';
  return type === 'Group' && configuration.pushAssigned === false ? 'assigned-only' : undefined;
}

/** Why a group is pushed that no assignment brings in; undefined: it is not. */
function pushedApart({ configuration }: CompiledConfiguration, subject: Subject) {
  if (subject.push !== undefined) return 'pushed';
  return pushRuleOf(configuration.pushRules ?? [], subject) === undefined ? undefined : 'push-rule';
}

function isDisabled(subject: Subject): boolean {
  const enabled = subject.doc === undefined ? undefined : own(subject.doc, 'accountEnabled');
  return enabled === false || enabled === 'false' || enabled === 'False';
}
