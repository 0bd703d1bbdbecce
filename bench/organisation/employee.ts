const given = [
  'Ada',
  'Björn',
  'Chiara',
  'Diego',
  'Elif',
  'Femi',
  'Grete',
  'Hiro',
  'Ines',
  'Jakub',
  'Kaja',
  'Liam',
  'Mei',
  'Noor',
  'Oskar',
  'Priya',
];
const family = [
  'Abel',
  'Brandt',
  'Costa',
  'Dvořák',
  'Eriksen',
  'Fischer',
  'García',
  'Haas',
  'Ivanov',
  'Jansen',
  'Kowalski',
  'Lang',
  'Moreau',
  'Novák',
];
const cities = ['Berlin', 'Dublin', 'Kraków', 'Lisbon', 'São Paulo', 'Tokyo'];

/** Departments of the organisation; each has a group. */
export const departments = 200;

/** Of person `index`, as whom they sign in. */
export function principalName(index: number): string {
  return `${givenName(index)}.${surname(index)}.${index}@meridian.example`
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

function givenName(index: number): string {
  return given[index % given.length] ?? '';
}

function surname(index: number): string {
  return `${family[Math.floor(index / given.length) % family.length]}`;
}

export function departmentOf(index: number): string {
  return `Department ${(index * 7) % departments}`;
}

/** Of whom person `index` reports to: everybody has ten reports, and the first one none above. */
export function managerOf(index: number): number | undefined {
  return index === 0 ? undefined : Math.floor((index - 1) / 10);
}

/** Person `index` as the directory has them; `manager` is an id. */
export function employee(index: number, manager: string | undefined) {
  const userPrincipalName = principalName(index);
  return {
    userPrincipalName,
    mailNickname: `e${index}`,
    givenName: givenName(index),
    surname: surname(index),
    displayName: `${givenName(index)} ${surname(index)} ${index}`,
    jobTitle: `Agent ${index % 40}`,
    preferredLanguage: 'en-GB',
    accountEnabled: index % 50 !== 49,
    mail: userPrincipalName,
    telephoneNumber: `+4930${1_000_000 + index}`,
    mobile: `+49151${10_000_000 + index}`,
    streetAddress: `Sample Street ${index % 200}`,
    city: cities[index % cities.length] ?? '',
    postalCode: String(10_000 + (index % 1_000)),
    country: 'DE',
    employeeId: String(100_000 + index),
    department: departmentOf(index),
    ...(manager === undefined ? {} : { manager }),
  };
}
