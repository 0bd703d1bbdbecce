import type { AttributeMapping } from '#engine/model/configuration.ts';
import { direct, expression } from '../attribute-mapping.ts';
import { enterpriseUser } from './schemas.ts';

const enterprise = enterpriseUser.id;

export const userMappings: readonly AttributeMapping[] = [
  direct('userPrincipalName', 'userName', { matchingPrecedence: 1, required: true, format: 'email' }),
  expression('Switch([IsSoftDeleted], , "False", "True", "True", "False")', 'active', { targetType: 'Boolean' }),
  direct('displayName', 'displayName', { required: true }),
  direct('mail', 'emails[type eq "work"].value'),
  direct('jobTitle', 'title'),
  direct('mobile', 'phoneNumbers[type eq "mobile"].value', { format: 'phone' }),
  direct('telephoneNumber', 'phoneNumbers[type eq "work"].value', { format: 'phone' }),
  direct('department', `${enterprise}:department`),
  direct('manager', `${enterprise}:manager`, { targetType: 'Reference', caseExact: true }),
  direct('employeeId', `${enterprise}:employeeNumber`),
];

export const groupMappings: readonly AttributeMapping[] = [
  direct('displayName', 'displayName', {
    matchingPrecedence: 1,
    apply: 'match-only',
    required: true,
    note: 'Finds the group that was made by hand under the identical name; it is never written.',
  }),
  direct('objectId', 'externalId', { caseExact: true }),
  direct('members', 'members', { targetType: 'Reference', caseExact: true }),
];
