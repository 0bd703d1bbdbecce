import { own } from '#scim/json.ts';
import type { DecideContext } from '../decide/context.ts';
import { explainScope } from '../decide/scope/explain-scope.ts';
import { clauseText } from '../model/scoping-filter.ts';
import type { Subject } from '../model/subject.ts';
import type { ScopeClause } from './explanation.ts';

/** The conditions of the scope one by one, and every clause of the scoping filters. */
export function explainClauses({ compiled, entitles }: DecideContext, subject: Subject): readonly ScopeClause[] {
  const { scope } = compiled.configuration;
  const present = subject.doc !== undefined && !subject.deleted;
  const enabled = subject.doc === undefined ? undefined : own(subject.doc, 'accountEnabled');
  const active = present && (subject.type !== 'User' || (enabled !== false && enabled !== 'False'));
  return [
    { text: 'Active in the directory', holds: active },
    ...(scope === 'all'
      ? [{ text: 'The scope is all users and groups', holds: true }]
      : [
          { text: 'Assigned to the application, directly or through a group', holds: subject.roles.length > 0 },
          { text: 'Holds a role that entitles', holds: subject.roles.some(entitles) },
        ]),
    ...explainScope(compiled, subject, entitles).clauses.map((clause) => ({
      text: `${clause.filter}: ${clauseText(clause)}`,
      holds: clause.holds,
    })),
  ];
}
