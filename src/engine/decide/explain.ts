import type { Action } from '../model/action.ts';
import type { ScopeVerdict, Trace } from '../model/decision.ts';
import { driftedValue } from '../model/drifted.ts';
import type { Step, StepDetails } from '../model/log-entry.ts';
import { clauseText } from '../model/scoping-filter.ts';
import type { Subject } from '../model/subject.ts';
import { identityOf } from '../model/subject.ts';

/** The steps before *export*, told from what was decided: import, scope, match, map, guard. */
export function explainSteps(subject: Subject, trace: Trace, ground: string): readonly Step[] {
  const { scope, match, map, warnings } = trace;
  const steps: Step[] = [{ name: 'import', status: 'success', text: importText(subject) }];
  steps.push({
    name: 'scope',
    status: scope.inScope ? 'success' : 'skipped',
    text: scopeText(scope),
    details: scopeDetails(subject, scope),
  });
  if (match !== '') steps.push({ name: 'match', status: 'success', text: match });
  if (map !== '' || warnings.length > 0) {
    const text = [map, ...warnings].filter((part) => part !== '').join(' ');
    steps.push({ name: 'map', status: warnings.length > 0 ? 'warning' : 'success', text });
  }
  if (ground !== '') steps.push({ name: 'guard', status: 'success', text: ground });
  return steps;
}

/** The verdict part by part, under the names that administrators know from other logs. */
function scopeDetails({ doc, deleted }: Subject, { inScope, reason }: ScopeVerdict): StepDetails {
  return {
    IsActive: doc !== undefined && !deleted && reason !== 'account-disabled',
    Assigned: reason !== 'unassigned',
    IsEffectivelyEntitledForProvisioning: reason !== 'unassigned' && reason !== 'not-effectively-entitled',
    IsInProvisioningScope: inScope,
    ScopeEvaluationResult: reason,
    ...(inScope ? {} : { SkipReason: reason }),
  };
}

/** The verdict, and every clause as `{title}: {attribute} {operator} {value} → true/false`. */
function scopeText({ text, clauses }: ScopeVerdict): string {
  if (clauses.length === 0) return text;
  const said = clauses.map((clause) => `${clause.filter}: ${clauseText(clause)} → ${clause.holds}`);
  return `${text} Scoping filters: ${said.join('; ')}.`;
}

/** Whether nothing is done because of what the application did not show: no account, and none may be made or looked for. */
export function isUnmatched(code: string): boolean {
  return (
    code.startsWith('create-') ||
    ['matching-value-missing', 'match-pending', 'protected', 'push-inactive'].includes(code)
  );
}

/** Why an object is skipped, in words. */
export function skippedText({ code, trace }: { readonly code: string; readonly trace: Trace }): string {
  if (isUnmatched(code)) return trace.match;
  return trace.scope.inScope ? trace.map || trace.match : trace.scope.text;
}

/** What an action does, in words: `deleted here, deactivated there` where a delete does not delete. */
export function doneText(action: Action, deleteUser: 'delete' | 'deactivate', type: 'User' | 'Group'): string {
  switch (action.kind) {
    case 'create':
      return 'Created.';
    case 'update':
      return `Updated ${action.changes.map((change) => change.path).join(', ')}.`;
    case 'disable':
      return 'Disabled: its account and data stay.';
    case 'restore':
      return 'Restored: the same account is active again.';
    case 'none':
      return 'Linked; it already has these values.';
    case 'delete':
      return deleteUser === 'deactivate' && type === 'User'
        ? 'Deleted here, deactivated there: the application keeps accounts.'
        : 'Deleted.';
  }
}

/** That an action writes over what somebody changed in the application; empty where it does not. */
export function driftText({ link }: Subject, action: Action): string {
  if (!('changes' in action) || link === undefined) return '';
  const paths = action.changes.map(({ path }) => path).filter((path) => driftedValue(link.written, path) !== undefined);
  return paths.length === 0 ? '' : ` Changed at the application, written back: ${paths.join(', ')}.`;
}

function importText(subject: Subject): string {
  const kind = subject.type === 'User' ? 'User' : 'Group';
  const name = identityOf(subject);
  if (subject.doc === undefined) return `${kind} ${name} is no longer in the directory.`;
  return subject.deleted ? `${kind} ${name} was read from the recycle bin.` : `${kind} ${name} was read.`;
}
