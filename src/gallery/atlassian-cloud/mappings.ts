import type { AttributeMapping } from '#engine/model/configuration.ts';
import { direct } from '../attribute-mapping.ts';
import { usualRows } from '../usual-rows.ts';

export const userMappings: readonly AttributeMapping[] = [
  direct('userPrincipalName', 'userName', { required: true }),
  usualRows.active,
  usualRows.familyName,
  usualRows.givenName,
  {
    ...usualRows.workEmail,
    matchingPrecedence: 1,
    required: true,
    format: 'email',
    note: 'Accounts are found by it. Map another attribute where people have no mailbox.',
  },
];

export const groupMappings: readonly AttributeMapping[] = [
  {
    ...usualRows.groupName,
    apply: 'creation',
    note: 'Atlassian renames no groups: the name is sent when the group is made, and never again.',
  },
  usualRows.groupExternalId,
  usualRows.members,
];
