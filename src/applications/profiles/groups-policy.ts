import type { Profile, Refusal, Rule, TypeOperations } from '#resources/profile.ts';
import type { ProfileFile } from './profile-file.ts';

type Policy = ProfileFile['groups'];

function refusal(name: string, what: string): Refusal {
  return { status: 403, detail: `${name} does not let clients ${what} groups.` };
}

/** The operations on groups with what the policy refuses; what the file itself refuses stays in its words. */
export function withGroupsPolicy(policy: Policy, name: string, operations: TypeOperations): TypeOperations {
  if (policy === 'full' || policy === 'none') return operations;
  const kept: TypeOperations['refused'] = {
    create: refusal(name, 'create'),
    delete: refusal(name, 'delete'),
    ...(policy === 'read-only' ? { replace: refusal(name, 'change'), patch: refusal(name, 'change') } : {}),
  };
  return { ...operations, refused: { ...kept, ...operations.refused } };
}

/** Rules that the policy adds: a group keeps its name where only its members may change. */
export function rulesOfGroups(policy: Policy, name: string): Rule[] {
  if (policy !== 'members-only') return [];
  const detail = `${name} lets clients change the members of a group, not its name.`;
  return [
    {
      id: 'groups.members-only',
      target: 'Group.displayName',
      on: ['replace', 'patch'],
      check: 'immutable',
      violation: { action: 'reject', status: 403, detail },
      assumed: false,
    },
  ];
}

/** What a client is told that asks for groups where there are none. */
export function absentGroups(policy: Policy, name: string): NonNullable<Profile['absent']> {
  return policy === 'none' ? { groups: { status: 404, detail: `${name} has no groups.` } } : {};
}
