import type { AttributeMapping } from '#engine/model/configuration.ts';
import { direct, expression } from './attribute-mapping.ts';

/**
 * Rows that applications have in common. The targets stand in an application's own table; where nobody published what is written into
 * them, it is what Microsoft's service writes for applications in general.
 */
export const usualRows = {
  active: expression('Switch([IsSoftDeleted], , "False", "True", "True", "False")', 'active', {
    targetType: 'Boolean',
  }),
  displayName: direct('displayName', 'displayName'),
  title: direct('jobTitle', 'title'),
  workEmail: direct('mail', 'emails[type eq "work"].value'),
  givenName: direct('givenName', 'name.givenName'),
  familyName: direct('surname', 'name.familyName'),
  formattedName: expression('Join(" ", [givenName], [surname])', 'name.formatted'),
  externalId: direct('mailNickname', 'externalId', { caseExact: true }),
  groupName: direct('displayName', 'displayName', { matchingPrecedence: 1, required: true }),
  groupExternalId: direct('objectId', 'externalId', { caseExact: true }),
  members: direct('members', 'members', { targetType: 'Reference', caseExact: true }),
} as const satisfies Readonly<Record<string, AttributeMapping>>;
