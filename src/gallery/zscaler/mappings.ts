import type { AttributeMapping } from '#engine/model/configuration.ts';
import { enterpriseUser } from '#scim/schema/enterprise-user.ts';
import { direct } from '../attribute-mapping.ts';
import { usualRows } from '../usual-rows.ts';

export const userMappings: readonly AttributeMapping[] = [
  direct('userPrincipalName', 'userName', { matchingPrecedence: 1, required: true }),
  { ...usualRows.externalId, required: true },
  { ...usualRows.active, required: true },
  usualRows.givenName,
  usualRows.familyName,
  { ...usualRows.displayName, required: true },
  direct('department', `${enterpriseUser.id}:department`, { required: true }),
];

export const groupMappings: readonly AttributeMapping[] = [
  usualRows.groupName,
  usualRows.members,
  { ...usualRows.groupExternalId, required: true },
];
