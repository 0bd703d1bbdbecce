/** What a column of a people file means, for our own layout and the exports of three directories. */

export type Layout = 'rollcall' | 'entra' | 'okta' | 'active-directory';

/**
 * `anchor` is the source's own immutable identifier, `reference` another person, `alias` a further name that references may use,
 * `enabled` yes or no, `status` a life-cycle word, `ignored` a column that we know and do not keep.
 */
export type ColumnUse =
  | { readonly kind: 'attribute'; readonly attribute: string }
  | { readonly kind: 'anchor' | 'manager' | 'alias' | 'enabled' | 'status' | 'ignored' };

const OWN_ATTRIBUTES = [
  'userPrincipalName',
  'displayName',
  'givenName',
  'surname',
  'mail',
  'mailNickname',
  'jobTitle',
  'department',
  'companyName',
  'employeeId',
  'telephoneNumber',
  'mobile',
  'facsimileTelephoneNumber',
  'streetAddress',
  'city',
  'state',
  'postalCode',
  'country',
  'physicalDeliveryOfficeName',
  'preferredLanguage',
  'usageLocation',
  'userType',
  'employeeType',
  'employeeHireDate',
  ...Array.from({ length: 15 }, (_, index) => `extensionAttribute${index + 1}`),
] as const;

const attribute = (name: string): ColumnUse => ({ kind: 'attribute', attribute: name });
const IGNORED: ColumnUse = { kind: 'ignored' };

/** Our own names; every layout understands them, too. */
const OWN: Readonly<Record<string, ColumnUse>> = {
  ...Object.fromEntries(OWN_ATTRIBUTES.map((name) => [name.toLowerCase(), attribute(name)])),
  id: { kind: 'anchor' },
  objectid: { kind: 'anchor' },
  onpremisesimmutableid: { kind: 'anchor' },
  manager: { kind: 'manager' },
  accountenabled: { kind: 'enabled' },
};

const ENTRA: Readonly<Record<string, ColumnUse>> = {
  officelocation: attribute('physicalDeliveryOfficeName'),
  mobilephone: attribute('mobile'),
  businessphones: attribute('telephoneNumber'),
  ...ignored(
    'authenticationphonenumber',
    'authenticationalternativephonenumber',
    'authenticationemail',
    'alternateemailaddress',
    'agegroup',
    'consentprovidedforminor',
    'legalagegroupclassification',
    'creationtype',
    'directorysynced',
    'invitationstate',
    'identityissuer',
    'createddatetime',
    'accounttype',
  ),
};

const OKTA: Readonly<Record<string, ColumnUse>> = {
  login: attribute('userPrincipalName'),
  username: attribute('userPrincipalName'),
  userid: { kind: 'anchor' },
  firstname: attribute('givenName'),
  lastname: attribute('surname'),
  email: attribute('mail'),
  primaryemail: attribute('mail'),
  nickname: attribute('mailNickname'),
  title: attribute('jobTitle'),
  organization: attribute('companyName'),
  employeenumber: attribute('employeeId'),
  primaryphone: attribute('telephoneNumber'),
  mobilephone: attribute('mobile'),
  zipcode: attribute('postalCode'),
  countrycode: attribute('country'),
  managerid: { kind: 'manager' },
  status: { kind: 'status' },
  userstatus: { kind: 'status' },
  ...ignored(
    'secondemail',
    'middlename',
    'honorificprefix',
    'honorificsuffix',
    'profileurl',
    'locale',
    'timezone',
    'costcenter',
    'division',
    'lastlogin',
    'created',
    'activated',
    'statuschanged',
    'lastupdated',
    'passwordchanged',
    'postaladdress',
    'secondaryemail',
  ),
};

const ACTIVE_DIRECTORY: Readonly<Record<string, ColumnUse>> = {
  objectguid: { kind: 'anchor' },
  distinguishedname: { kind: 'alias' },
  samaccountname: { kind: 'alias' },
  enabled: { kind: 'enabled' },
  name: attribute('displayName'),
  sn: attribute('surname'),
  emailaddress: attribute('mail'),
  title: attribute('jobTitle'),
  company: attribute('companyName'),
  office: attribute('physicalDeliveryOfficeName'),
  officephone: attribute('telephoneNumber'),
  mobilephone: attribute('mobile'),
  fax: attribute('facsimileTelephoneNumber'),
  employeenumber: attribute('employeeId'),
  l: attribute('city'),
  st: attribute('state'),
  c: attribute('usageLocation'),
  co: attribute('country'),
  ...ignored(
    'objectclass',
    'sid',
    'objectsid',
    'lockedout',
    'passwordlastset',
    'lastlogondate',
    'whencreated',
    'whenchanged',
    'description',
    'initials',
    'homephone',
    'pobox',
    'division',
    'organization',
  ),
};

const LAYOUTS: Readonly<Record<Layout, Readonly<Record<string, ColumnUse>>>> = {
  rollcall: OWN,
  entra: { ...OWN, ...ENTRA },
  okta: { ...OWN, ...OKTA },
  'active-directory': { ...OWN, ...ACTIVE_DIRECTORY },
};

/** `First Name`, `first_name` and `firstName` are one heading. */
export function foldHeading(heading: string): string {
  return heading.toLowerCase().replace(/[\s_-]/g, '');
}

/** Which directory wrote this file, by headings that only it has. */
export function layoutOf(headings: readonly string[]): Layout {
  const has = new Set(headings.map(foldHeading));
  if (has.has('samaccountname') || has.has('distinguishedname')) return 'active-directory';
  if (!has.has('userprincipalname') && (has.has('login') || has.has('username'))) return 'okta';
  if (has.has('directorysynced') || has.has('invitationstate') || has.has('creationtype')) return 'entra';
  return 'rollcall';
}

/** Undefined: nobody knows this heading. */
export function useOf(layout: Layout, heading: string): ColumnUse | undefined {
  const table = LAYOUTS[layout];
  const folded = foldHeading(heading);
  return Object.hasOwn(table, folded) ? table[folded] : undefined;
}

/** Foreign exports carry many columns; only in our own layout is an unknown one a mistake of the writer. */
export function knownHeadings(): readonly string[] {
  return [...OWN_ATTRIBUTES, 'id', 'manager', 'accountEnabled'];
}

function ignored(...names: readonly string[]): Readonly<Record<string, ColumnUse>> {
  return Object.fromEntries(names.map((name) => [name, IGNORED]));
}
