import { appRoleType, type HeldAppRole, parseAppRole } from '../app-role.ts';
import { type Failure, failed, texts, type Value } from '../value.ts';
import type { FunctionDefinition } from './function.ts';
import { eager } from './function.ts';

/** What all three take. */
const parameters: FunctionDefinition['parameters'] = [{ name: 'appRoleAssignments', kind: 'app-roles' }];

export const singleAppRoleAssignment: FunctionDefinition = {
  name: 'SingleAppRoleAssignment',
  summary: 'The value of the app role that somebody is assigned with; of several the first in the list of app roles.',
  group: 'roles',
  example: { text: 'SingleAppRoleAssignment([appRoleAssignments])', gives: 'agent' },
  parameters,
  appRoles: 'single',
  apply: eager(([held]) => {
    const roles = rolesIn(held);
    return 'failure' in roles ? roles : (roles[0]?.value ?? null);
  }),
};

export const appRoleAssignmentsComplex: FunctionDefinition = {
  name: 'AppRoleAssignmentsComplex',
  summary: 'All app roles that somebody is assigned with, to be added to those of the account; none is ever removed.',
  group: 'roles',
  example: {
    text: 'AppRoleAssignmentsComplex([appRoleAssignments])',
    gives: `{"primary":false,"type":"${appRoleType}","displayName":"Agent","value":"agent"}`,
  },
  parameters,
  appRoles: 'add',
  apply: eager(([held]) => elements(held, ({ displayName, value }) => ({ displayName, value }))),
};

export const assertiveAppRoleAssignmentsComplex: FunctionDefinition = {
  name: 'AssertiveAppRoleAssignmentsComplex',
  summary: 'All app roles that somebody is assigned with, in place of those of the account: others are removed.',
  group: 'roles',
  example: {
    text: 'AssertiveAppRoleAssignmentsComplex([appRoleAssignments])',
    gives: `{"primary":false,"type":"${appRoleType}","display":"Agent","value":"agent"}`,
  },
  parameters,
  appRoles: 'replace',
  apply: eager(([held]) => elements(held, ({ displayName, value }) => ({ display: displayName, value }))),
};

/** Elements of a multi-valued attribute as JSON texts: the language knows texts only. */
function elements(held: Value | undefined, shape: (role: HeldAppRole) => Readonly<Record<string, string>>) {
  const roles = rolesIn(held);
  if ('failure' in roles) return roles;
  if (roles.length === 0) return null;
  return roles.map((role) => JSON.stringify({ primary: false, type: appRoleType, ...shape(role) }));
}

function rolesIn(held: Value | undefined): readonly HeldAppRole[] | Failure {
  const roles: HeldAppRole[] = [];
  for (const text of texts(held)) {
    const role = parseAppRole(text);
    if (role === undefined) {
      return failed(`"${text}" is no app role`, 'Write it as {"value": "agent", "displayName": "Agent"}.');
    }
    roles.push(role);
  }
  return roles;
}
