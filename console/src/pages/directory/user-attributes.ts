import { words } from '../../words.ts';

/** How an attribute is shown and edited. */
export interface AttributeField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'lines' | 'flag' | 'date' | 'person' | 'choice';
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly hint?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

export interface AttributeSection {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly AttributeField[];
}

const { attributes, hints, user, userTypes } = words.directory;
type Known = keyof typeof attributes;

const text = (name: Known, more: Partial<AttributeField> = {}): AttributeField => ({
  name,
  label: attributes[name],
  kind: 'text',
  ...more,
});

const extension = Array.from({ length: 15 }, (_, at): AttributeField => {
  const name = `extensionAttribute${at + 1}`;
  return { name, label: name, kind: 'text' };
});

/** Every attribute of a user, in the groups of the portal's user page. */
export const userSections: readonly AttributeSection[] = [
  {
    key: 'identity',
    title: user.sections.identity,
    fields: [
      text('userPrincipalName', { required: true, hint: hints.userPrincipalName }),
      text('displayName'),
      text('givenName'),
      text('surname'),
      text('userType', {
        kind: 'choice',
        options: [
          { value: '', label: userTypes.unset },
          { value: 'Member', label: userTypes.member },
          { value: 'Guest', label: userTypes.guest },
        ],
      }),
    ],
  },
  {
    key: 'job',
    title: user.sections.job,
    fields: [
      text('jobTitle'),
      text('department'),
      text('companyName'),
      text('physicalDeliveryOfficeName'),
      text('employeeId'),
      text('employeeType'),
      text('employeeHireDate', { kind: 'date' }),
      text('manager', { kind: 'person' }),
    ],
  },
  {
    key: 'contact',
    title: user.sections.contact,
    fields: [
      text('mail'),
      text('mailNickname'),
      text('telephoneNumber'),
      text('mobile'),
      text('facsimileTelephoneNumber'),
      text('streetAddress'),
      text('city'),
      text('state'),
      text('postalCode'),
      text('country'),
      text('otherMails', { kind: 'lines', hint: user.onePerLine }),
      text('proxyAddresses', { kind: 'lines', hint: user.onePerLine }),
    ],
  },
  {
    key: 'settings',
    title: user.sections.settings,
    fields: [
      text('accountEnabled', { kind: 'flag' }),
      text('usageLocation', { hint: hints.usageLocation }),
      text('preferredLanguage', { hint: hints.preferredLanguage }),
    ],
  },
  {
    key: 'onPremises',
    title: user.sections.onPremises,
    fields: [text('onPremisesImmutableId', { readOnly: true, hint: user.immutableIdHint })],
  },
  { key: 'extension', title: user.sections.extension, fields: extension },
];

/** Every attribute of a group but its members. */
export const groupSections: readonly AttributeSection[] = [
  {
    key: 'properties',
    title: words.directory.group.properties,
    fields: [
      text('displayName', { required: true }),
      text('description'),
      text('mail', { hint: hints.groupMail }),
      text('mailNickname'),
      text('securityEnabled', { kind: 'flag', hint: words.directory.group.securityHint }),
      text('onPremisesImmutableId', { readOnly: true, hint: user.immutableIdHint }),
    ],
  },
];
