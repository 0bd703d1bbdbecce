import type { AttributeInput, SchemaInput } from './definition.ts';

/** The sub-attributes that RFC 7643 §2.4 gives to most multi-valued attributes. */
function plural(value: AttributeInput, types: readonly string[]): readonly AttributeInput[] {
  return [
    value,
    { name: 'display', type: 'string', description: 'A name of the value for people to read.' },
    {
      name: 'type',
      type: 'string',
      description: 'What the value is for.',
      ...(types.length === 0 ? {} : { canonicalValues: types }),
    },
    { name: 'primary', type: 'boolean', description: 'True for the preferred value; at most one has it.' },
  ];
}

function text(name: string, description: string): AttributeInput {
  return { name, type: 'string', description };
}

/** The User schema of RFC 7643 §4.1 and §8.7.1. */
export const coreUser = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:User',
  name: 'User',
  description: 'User account',
  attributes: [
    {
      name: 'userName',
      type: 'string',
      description: 'The name the user signs in with; unique among all users.',
      required: true,
      uniqueness: 'server',
    },
    {
      name: 'name',
      type: 'complex',
      description: "The parts of the user's name.",
      subAttributes: [
        text('formatted', 'The whole name as it is shown.'),
        text('familyName', 'The family name, or last name.'),
        text('givenName', 'The given name, or first name.'),
        text('middleName', 'The middle names.'),
        text('honorificPrefix', 'What stands before the name, such as a title.'),
        text('honorificSuffix', 'What stands behind the name.'),
      ],
    },
    text('displayName', 'The name of the user as people should see it.'),
    text('nickName', 'The casual way to address the user.'),
    {
      name: 'profileUrl',
      type: 'reference',
      description: "The address of the user's online profile.",
      referenceTypes: ['external'],
    },
    text('title', 'The job title.'),
    text('userType', 'The relation between the organisation and the user.'),
    text('preferredLanguage', 'The preferred written or spoken language, as in Accept-Language.'),
    text('locale', 'The place whose formats of numbers, currency and dates the user expects, such as en-US.'),
    text('timezone', 'The time zone in IANA format, such as America/Los_Angeles.'),
    { name: 'active', type: 'boolean', description: 'Whether the account may be used.' },
    {
      name: 'password',
      type: 'string',
      description: 'A new password in clear text; never returned.',
      mutability: 'writeOnly',
      returned: 'never',
    },
    {
      name: 'emails',
      type: 'complex',
      multiValued: true,
      description: 'E-mail addresses.',
      subAttributes: plural(text('value', 'An e-mail address.'), ['work', 'home', 'other']),
    },
    {
      name: 'phoneNumbers',
      type: 'complex',
      multiValued: true,
      description: 'Telephone numbers.',
      subAttributes: plural(text('value', 'A telephone number.'), ['work', 'home', 'mobile', 'fax', 'pager', 'other']),
    },
    {
      name: 'ims',
      type: 'complex',
      multiValued: true,
      description: 'Instant messaging addresses.',
      subAttributes: plural(text('value', 'An instant messaging address.'), [
        'aim',
        'gtalk',
        'icq',
        'xmpp',
        'msn',
        'skype',
        'qq',
        'yahoo',
      ]),
    },
    {
      name: 'photos',
      type: 'complex',
      multiValued: true,
      description: 'Addresses of photos of the user.',
      subAttributes: plural(
        { name: 'value', type: 'reference', description: 'The address of a photo.', referenceTypes: ['external'] },
        ['photo', 'thumbnail'],
      ),
    },
    {
      name: 'addresses',
      type: 'complex',
      multiValued: true,
      description: 'Postal addresses.',
      subAttributes: [
        text('formatted', 'The whole address as it is printed; may have several lines.'),
        text('streetAddress', 'House number, street, and what else stands in the street lines.'),
        text('locality', 'The city.'),
        text('region', 'The state or region.'),
        text('postalCode', 'The postal code.'),
        text('country', 'The country, as a two-letter ISO 3166-1 code.'),
        {
          name: 'type',
          type: 'string',
          description: 'What the address is for.',
          canonicalValues: ['work', 'home', 'other'],
        },
        { name: 'primary', type: 'boolean', description: 'True for the preferred address; at most one has it.' },
      ],
    },
    {
      name: 'groups',
      type: 'complex',
      multiValued: true,
      description: 'The groups the user belongs to; changed at the groups.',
      mutability: 'readOnly',
      subAttributes: [
        { name: 'value', type: 'string', description: 'The id of the group.', mutability: 'readOnly' },
        {
          name: '$ref',
          type: 'reference',
          description: 'The address of the group.',
          mutability: 'readOnly',
          referenceTypes: ['User', 'Group'],
        },
        { name: 'display', type: 'string', description: 'The name of the group.', mutability: 'readOnly' },
        {
          name: 'type',
          type: 'string',
          description: 'Whether the membership is direct or by another group.',
          mutability: 'readOnly',
          canonicalValues: ['direct', 'indirect'],
        },
      ],
    },
    {
      name: 'entitlements',
      type: 'complex',
      multiValued: true,
      description: 'What the user is entitled to.',
      subAttributes: plural(text('value', 'An entitlement.'), []),
    },
    {
      name: 'roles',
      type: 'complex',
      multiValued: true,
      description: 'Roles of the user.',
      subAttributes: plural(text('value', 'A role.'), []),
    },
    {
      name: 'x509Certificates',
      type: 'complex',
      multiValued: true,
      description: 'Certificates issued to the user.',
      subAttributes: plural(
        { name: 'value', type: 'binary', description: 'A DER-encoded X.509 certificate in Base64.', caseExact: true },
        [],
      ),
    },
  ],
} as const satisfies SchemaInput;
