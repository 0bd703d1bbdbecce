import { own } from '#scim/json.ts';
import type { ScopeVerdict } from '../model/decision.ts';
import type { Subject } from '../model/subject.ts';
import type { CompiledConfiguration } from './compiled.ts';

/** Which roles entitle their holder; Default Access and disabled roles do not. */
export type Entitles = (role: string) => boolean;

const verdicts = {
  purged: [false, true, 'It was deleted from the directory for good.'],
  deleted: [false, true, 'It is in the recycle bin of the directory.'],
  unassigned: [false, false, 'Neither it nor a group it is a direct member of is assigned to the application.'],
  'not-effectively-entitled': [
    false,
    true,
    'Not effectively entitled: it holds only roles that entitle to nothing, such as Default Access. Assign it with another role.',
  ],
  'account-disabled': [false, true, 'Its accountEnabled is False: a disabled user is not provisioned.'],
  'in-directory': [true, true, 'All users and groups are in scope.'],
  assigned: [true, true, 'It is assigned with a role that entitles.'],
} as const satisfies Record<string, readonly [boolean, boolean, string]>;

export type ScopeReason = keyof typeof verdicts;

/** Says whether an object is in scope, and why, clause by clause: directory, assignment, role, account. */
export function explainScope(compiled: CompiledConfiguration, subject: Subject, entitles: Entitles): ScopeVerdict {
  const reason = scopeReason(compiled, subject, entitles);
  const [inScope, candidate, text] = verdicts[reason];
  return { inScope, candidate, reason, text };
}

function scopeReason(compiled: CompiledConfiguration, subject: Subject, entitles: Entitles): ScopeReason {
  if (subject.doc === undefined) return 'purged';
  if (subject.deleted) return 'deleted';
  if (compiled.configuration.scope === 'assigned') {
    if (subject.roles.length === 0) return 'unassigned';
    if (!subject.roles.some(entitles)) return 'not-effectively-entitled';
  }
  if (subject.type === 'User' && isDisabled(subject)) return 'account-disabled';
  return compiled.configuration.scope === 'assigned' ? 'assigned' : 'in-directory';
}

function isDisabled(subject: Subject): boolean {
  const enabled = subject.doc === undefined ? undefined : own(subject.doc, 'accountEnabled');
  return enabled === false || enabled === 'false' || enabled === 'False';
}
