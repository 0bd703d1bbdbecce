/** The search over everything, in the bar across the top. */
export const search = {
  label: 'Search everything',
  placeholder: 'Pages, applications, people, words, documents …',
  keys: 'Ctrl+K',
  results: 'Results',
  groups: {
    pages: 'Pages',
    applications: 'Applications',
    inApplications: 'In your applications',
    gallery: 'In the gallery',
    providers: 'Identity providers',
    users: 'Users',
    groups: 'Groups',
    terms: 'What words mean',
    help: 'Help',
    documents: 'Documents (open in a new window)',
  },
  canTitle: 'What can be found',
  can: 'Pages and applications, also by what Entra and Okta call them. Users and groups by the beginning of a name or address. Identity providers, help, what our words mean, and every heading of the documents.',
  how: 'Arrow keys choose, Enter opens, Escape closes.',
  looking: 'Looking …',
  none: (typed: string) => `Nothing is found by “${typed}”`,
  noneHint:
    'Users and groups are found by the beginning of their name or address, all else by any of its words. Try fewer letters.',
  found: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  within: (page: string, application: string) => `${page} – ${application}`,
  notAdded: 'Can be added',
  provider: {
    detail: 'How it is connected',
    title: (name: string) => `Connect ${name}`,
    text: (name: string) =>
      `${name} is connected to a tenant: it sends its users and groups there. Open the tenant and choose Invite: its administrator is led through every step of ${name}, with address and token ready to be copied, and sees the first requests arrive.`,
    guide: 'Every step, to be read before',
    tenants: 'Choose the tenant',
  },
} as const;
