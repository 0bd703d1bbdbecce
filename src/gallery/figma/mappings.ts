import type { AttributeMapping } from '#engine/model/configuration.ts';
import { enterpriseUser } from '#scim/schema/enterprise-user.ts';
import { direct, unmapped } from '../attribute-mapping.ts';
import { usualRows } from '../usual-rows.ts';

const enterprise = enterpriseUser.id;

export const userMappings: readonly AttributeMapping[] = [
  direct('userPrincipalName', 'userName', {
    matchingPrecedence: 1,
    required: true,
    format: 'email',
    note: 'It is the e-mail address there, at most 100 characters.',
  }),
  usualRows.displayName,
  usualRows.givenName,
  usualRows.familyName,
  usualRows.title,
  usualRows.active,
  usualRows.externalId,
  unmapped('roles', {
    note: 'Seats, Enterprise plan only: an element of type seatType and the value Full, Dev, Collab or View.',
  }),
  unmapped(`${enterprise}:employeeNumber`),
  unmapped(`${enterprise}:costCenter`),
  unmapped(`${enterprise}:organization`),
  unmapped(`${enterprise}:division`),
  unmapped(`${enterprise}:department`),
  unmapped(`${enterprise}:manager`, { targetType: 'Reference', caseExact: true }),
];

export const groupMappings: readonly AttributeMapping[] = [
  usualRows.groupName,
  usualRows.groupExternalId,
  usualRows.members,
];
