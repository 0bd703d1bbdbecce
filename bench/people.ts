const departments = ['Customer Care', 'Engineering', 'Finance', 'Quality', 'Sales', 'Workforce Management'];
const cities = ['Berlin', 'Dublin', 'Kraków', 'Lisbon', 'São Paulo', 'Tokyo'];

/** The user name of sample user `index` of a family; families never share one. */
export function userNameOf(family: string, index: number): string {
  return `${family}.${index}@meridian.example`;
}

/** A user as a provisioning service sends one, some 1.1 KB of JSON. */
export function sampleUser(family: string, index: number) {
  const userName = userNameOf(family, index);
  const department = departments[index % departments.length] ?? '';
  return {
    schemas: [
      'urn:ietf:params:scim:schemas:core:2.0:User',
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
    ],
    userName,
    externalId: `${family}-${index}`,
    name: { formatted: `Sample User ${index}`, givenName: 'Sample', familyName: `User ${index}` },
    displayName: `Sample User ${index}`,
    title: `Agent ${index % 40}`,
    preferredLanguage: 'en-GB',
    active: true,
    emails: [{ value: userName, type: 'work', primary: true }],
    phoneNumbers: [
      { value: `+4930${1_000_000 + index}`, type: 'work' },
      { value: `+49151${10_000_000 + index}`, type: 'mobile' },
    ],
    addresses: [
      {
        type: 'work',
        streetAddress: `Sample Street ${index % 200}`,
        locality: cities[index % cities.length] ?? '',
        postalCode: String(10_000 + (index % 1_000)),
        country: 'DE',
      },
    ],
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
      employeeNumber: String(100_000 + index),
      department,
    },
  };
}

export type SampleUser = ReturnType<typeof sampleUser>;

/** A PATCH that replaces one attribute of a user by a value that no user has yet. */
export function replaceDisplayName(value: string): string {
  return JSON.stringify({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', path: 'displayName', value }],
  });
}

/** The same person in the organisation's directory, with the directory's attribute names. */
export function directoryUser(family: string, index: number) {
  const user = sampleUser(family, index);
  return {
    userPrincipalName: user.userName,
    mailNickname: user.externalId,
    givenName: user.name.givenName,
    surname: user.name.familyName,
    displayName: user.displayName,
    jobTitle: user.title,
    preferredLanguage: user.preferredLanguage,
    accountEnabled: true,
    mail: user.userName,
    telephoneNumber: user.phoneNumbers[0]?.value ?? '',
    mobile: user.phoneNumbers[1]?.value ?? '',
    streetAddress: user.addresses[0]?.streetAddress ?? '',
    city: user.addresses[0]?.locality ?? '',
    postalCode: user.addresses[0]?.postalCode ?? '',
    country: 'DE',
    employeeId: String(100_000 + index),
    department: departments[index % departments.length] ?? '',
  };
}
