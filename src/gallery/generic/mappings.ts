import type { AttributeMapping } from '#engine/model/configuration.ts';
import { enterpriseUser } from '#scim/schema/enterprise-user.ts';
import { direct, expression } from '../attribute-mapping.ts';

const enterprise = enterpriseUser.id;

/** What Microsoft's service maps for an application that is not in its gallery. */
export const userMappings: readonly AttributeMapping[] = [
  direct('userPrincipalName', 'userName', { matchingPrecedence: 1, required: true }),
  expression('Switch([IsSoftDeleted], , "False", "True", "True", "False")', 'active', { targetType: 'Boolean' }),
  direct('displayName', 'displayName'),
  direct('jobTitle', 'title'),
  direct('mail', 'emails[type eq "work"].value'),
  direct('preferredLanguage', 'preferredLanguage'),
  direct('givenName', 'name.givenName'),
  direct('surname', 'name.familyName'),
  expression('Join(" ", [givenName], [surname])', 'name.formatted'),
  direct('physicalDeliveryOfficeName', 'addresses[type eq "work"].formatted'),
  direct('streetAddress', 'addresses[type eq "work"].streetAddress'),
  direct('city', 'addresses[type eq "work"].locality'),
  direct('state', 'addresses[type eq "work"].region'),
  direct('postalCode', 'addresses[type eq "work"].postalCode'),
  direct('country', 'addresses[type eq "work"].country'),
  direct('telephoneNumber', 'phoneNumbers[type eq "work"].value'),
  direct('mobile', 'phoneNumbers[type eq "mobile"].value'),
  direct('facsimileTelephoneNumber', 'phoneNumbers[type eq "fax"].value'),
  direct('mailNickname', 'externalId', { caseExact: true }),
  direct('employeeId', `${enterprise}:employeeNumber`),
  direct('department', `${enterprise}:department`),
  direct('manager', `${enterprise}:manager`, { targetType: 'Reference', caseExact: true }),
];

export const groupMappings: readonly AttributeMapping[] = [
  direct('displayName', 'displayName', { matchingPrecedence: 1, required: true }),
  direct('objectId', 'externalId', { caseExact: true }),
  direct('members', 'members', { targetType: 'Reference', caseExact: true }),
];
