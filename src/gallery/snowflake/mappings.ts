import type { AttributeMapping } from '#engine/model/configuration.ts';
import { direct } from '../attribute-mapping.ts';
import { usualRows } from '../usual-rows.ts';

export const userMappings: readonly AttributeMapping[] = [
  usualRows.active,
  usualRows.displayName,
  usualRows.workEmail,
  direct('userPrincipalName', 'userName', { matchingPrecedence: 1, required: true }),
  usualRows.givenName,
  usualRows.familyName,
  usualRows.externalId,
];

export const groupMappings: readonly AttributeMapping[] = [usualRows.groupName, usualRows.members];
