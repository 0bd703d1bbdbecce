import { appRoleText } from './app-role.ts';
import type { Value } from './value.ts';

/** Whose attributes the examples of functions are computed from. */
export const samplePerson: Readonly<Record<string, Value>> = Object.freeze({
  IsSoftDeleted: 'False',
  userPrincipalName: 'ada@acme.example',
  displayName: 'Ada Lovelace',
  givenName: 'Ada',
  surname: 'Lovelace',
  mail: 'Ada@Acme.example',
  mailNickname: 'ada',
  jobTitle: 'HEAD OF SUPPORT',
  department: 'Support',
  city: 'Zürich',
  country: 'ch',
  employeeId: '4711',
  employeeHireDate: '2020-03-16',
  telephoneNumber: '+49 30 1234567',
  appRoleAssignments: [
    appRoleText({ id: '7a0b6c52-0d0c-8e55-9b1f-3a1c1d0f6b1e', value: 'agent', displayName: 'Agent' }),
  ],
});
