/** What of an organisation stands in addresses. */
export interface Places {
  /** Application that everybody has an account in, and one that an eighth has. */
  readonly large: number;
  readonly small: number;
  readonly user: string;
  readonly signIn: string;
  readonly everybody: string;
  readonly entry: string;
}

/** Pages of the console as somebody opens them, by what they show. */
export function placesOf({ large, small, user, signIn, everybody, entry }: Places): Readonly<Record<string, string>> {
  const at = `/applications/${large}`;
  const who = encodeURIComponent(signIn);
  return {
    Home: '/',
    Users: '/directory/users',
    'Users, a name that begins so': '/directory/users?search=chiara',
    'Users, one letter': '/directory/users?search=m',
    'Users, a letter that no name begins with': '/directory/users?search=q',
    'Users, a name that nobody has': '/directory/users?search=zzz',
    'Users who may not sign in': '/directory/users?account=disabled',
    'A user': `/directory/users/${user}`,
    'A user, applications': `/directory/users/${user}?tab=applications`,
    'A user, history': `/directory/users/${user}?tab=history`,
    Groups: '/directory/groups',
    'Groups, one letter': '/directory/groups?search=s',
    'A group of everybody': `/directory/groups/${everybody}`,
    'Recycle bin': '/directory/recycle-bin',
    'All applications': '/applications',
    Gallery: '/gallery',
    'An application': at,
    'Users and groups of it': `${at}/users`,
    'Users and groups of it, by name': `${at}/users?search=chiara`,
    'Provisioning of it': `${at}/provisioning`,
    'Accounts of it': `${at}/accounts`,
    'Failures of it': `${at}/failures`,
    'What waits': `${at}/waiting`,
    'What is held': `${at}/held`,
    'Progress and statistics': `${at}/progress`,
    'A plan of everybody': `${at}/plans/1`,
    Drift: `${at}/drift`,
    'Unmanaged accounts': `${at}/unmanaged`,
    'Why somebody has an account': `${at}/explain?object=${user}`,
    Log: '/logs',
    'Log of an application': `/applications/${small}/logs`,
    'Log, failures': '/logs?status=failure',
    'Log, failures of an application': `/logs?application=${small}&status=failure`,
    'Log, something rare of an application': `/logs?application=${small}&action=restore`,
    'Log, a person': `/logs?user=${who}`,
    'Log, somebody nobody knows': '/logs?user=stranger',
    'Log, a reason': `/logs?application=${small}&code=invalid`,
    'Log, a text': '/logs?text=moreau.99',
    'Log, a text that is nowhere': '/logs?text=nothing-of-the-kind',
    'Log, a week': `/logs?period=week&application=${small}`,
    'An entry': `/logs/${entry}`,
    'Report of a day': '/logs/report?period=day',
    'Report of a week': '/logs/report?period=week',
    'Report of a month': '/logs/report?period=month',
    'Report of a person': `/logs/report?period=month&user=${who}`,
    'Report of somebody nobody knows': '/logs/report?period=month&user=stranger',
    'Report of a month, an application': `/logs/report?period=month&application=${small}`,
    Tasks: '/tasks',
    'Configuration as a file': '/configuration',
    Leavers: '/leavers',
    Audit: '/audit',
    Tenants: '/tenants',
    'Requests of a tenant': '/tenants/customer-7/requests',
    'Requests of all tenants': '/requests?only=notable',
  };
}

/** What is taken away as a file, and no page waits for. */
export const downloads: readonly string[] = ['Configuration file with everybody who is assigned'];

/** Where lists end, and answers that a page asks for on demand: as parts of the API's address. */
export function asksOf(
  { large, everybody }: Places,
  { people, half }: { readonly people: number; readonly half: string },
): Readonly<Record<string, string>> {
  const last = Math.max(1, people - 100);
  const middle = Math.floor(people / 2);
  return {
    'Users, the last hundred': `/directory/users?startIndex=${last}&count=100`,
    'Users who may sign in, the last of them': `/directory/users?enabled=true&startIndex=${Math.floor(last * 0.9)}&count=100`,
    'A group of everybody, the last hundred': `/directory/groups/${everybody}/members?startIndex=${last}&count=100`,
    'Log, half a month ago': `/log?before=${half}&limit=200`,
    'Log, failures half a month ago': `/log?status=failure&before=${half}&limit=200`,
    'Log of an application, half a month ago': `/log?application=${large}&before=${half}&limit=200`,
    'Accounts, from the middle on': `/applications/${large}/links?before=${middle}&limit=200`,
    'Assignments, from the middle on': `/applications/${large}/assignments?before=${middle}%20User&limit=200`,
    'Configuration file': '/configuration/file',
    'Configuration file with everybody who is assigned': '/configuration/file?assignments=managed',
  };
}
