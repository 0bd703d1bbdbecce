import type { AttributeMapping } from '#engine/model/configuration.ts';
import { direct, expression, unmapped } from '../attribute-mapping.ts';
import { accountUser, enterpriseUser } from './schemas.ts';

export const userMappings: readonly AttributeMapping[] = [
  direct('userPrincipalName', 'userName', {
    matchingPrecedence: 1,
    required: true,
    note: 'Sets both Username and Federation ID.',
  }),
  direct('objectId', 'externalId', { caseExact: true }),
  expression('Not([IsSoftDeleted])', 'active', { targetType: 'Boolean' }),
  direct('jobTitle', 'title'),
  direct('mail', 'emails[type eq "work"].value', { format: 'email' }),
  direct('givenName', 'name.givenName', { required: true }),
  direct('surname', 'name.familyName', { required: true }),
  direct('mobile', 'phoneNumbers[type eq "mobile"].value', { note: 'Personal Contact Number.' }),
  direct('telephoneNumber', 'phoneNumbers[type eq "work"].value', { note: 'Personal Contact Number.' }),
  direct('department', `${enterpriseUser.id}:department`),
  direct('physicalDeliveryOfficeName', `${accountUser.id}:site`, {
    apply: 'creation',
    note: 'The exact name of an existing site. Fixed once the user exists, so it is sent on create only; a later difference is a warning in the log. With a single site, a constant will do.',
  }),
  direct('preferredLanguage', 'locale', { format: 'language-tag', mapped: false, note: 'Not mapped by default.' }),
  unmapped('timezone', {
    format: 'time-zone',
    note: 'Not mapped by default: choose the directory attribute that holds an IANA time zone.',
  }),
];
