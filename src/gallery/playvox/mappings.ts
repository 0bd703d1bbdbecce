import type { AttributeMapping } from '#engine/model/configuration.ts';
import { direct, expression } from '../attribute-mapping.ts';

export const userMappings: readonly AttributeMapping[] = [
  direct('userPrincipalName', 'userName', { matchingPrecedence: 1, required: true }),
  expression('Switch([IsSoftDeleted], , "False", "True", "True", "False")', 'active', { targetType: 'Boolean' }),
  direct('displayName', 'displayName'),
  direct('mail', 'emails[type eq "work"].value', { required: true, format: 'email' }),
  direct('givenName', 'name.givenName'),
  direct('surname', 'name.familyName'),
  expression('Join(" ", [givenName], [surname])', 'name.formatted'),
  direct('mailNickname', 'externalId', { caseExact: true }),
];
