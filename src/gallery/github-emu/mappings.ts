import type { AttributeMapping } from '#engine/model/configuration.ts';
import { direct, unmapped } from '../attribute-mapping.ts';
import { usualRows } from '../usual-rows.ts';

export const userMappings: readonly AttributeMapping[] = [
  { ...usualRows.externalId, matchingPrecedence: 1, required: true },
  direct('userPrincipalName', 'userName', { required: true }),
  usualRows.active,
  unmapped('roles', {
    note: 'The roles of the enterprise. AppRoleAssignmentsComplex([appRoleAssignments]) sends those that people are assigned here.',
  }),
  usualRows.displayName,
  usualRows.givenName,
  usualRows.familyName,
  usualRows.formattedName,
  usualRows.workEmail,
  unmapped('emails[type eq "home"].value'),
  unmapped('emails[type eq "other"].value'),
];

/** Groups are found by externalId, the one attribute of a group that can be searched there. */
export const groupMappings: readonly AttributeMapping[] = [
  { ...usualRows.groupExternalId, matchingPrecedence: 1, required: true },
  direct('displayName', 'displayName', { required: true }),
  usualRows.members,
];
