/** A page of the reference: which addresses of the administrators' API it holds. */
export interface Group {
  readonly key: string;
  readonly title: string;
  readonly lead: string;
  /** What a path below `/api/v1` begins with; the longest that fits any group decides. */
  readonly paths: readonly string[];
}

const ofApplication = (...names: readonly string[]) => names.map((name) => `/applications/{application}/${name}`);
const ofTenant = (...names: readonly string[]) => names.map((name) => `/tenants/{tenant}/${name}`);

export const groups: readonly Group[] = [
  {
    key: 'sign-in',
    title: 'Sign-in and account',
    lead: 'Sessions, the second factor, one’s own account and its API tokens.',
    paths: ['/setup', '/session', '/account'],
  },
  {
    key: 'directory',
    title: 'Directory',
    lead: 'People and groups of the organisation, imports and the recycle bin.',
    paths: ['/directory'],
  },
  {
    key: 'applications',
    title: 'Enterprise applications',
    lead: 'The gallery, applications, their connection, roles, assignments and owners.',
    paths: ['/gallery', '/applications'],
  },
  {
    key: 'mapping',
    title: 'Mappings, scope and versions',
    lead: 'What is written where, for whom, and every version of it.',
    paths: [
      '/expressions',
      ...ofApplication(
        'mappings',
        'scope',
        'attributes',
        'expressions',
        'versions',
        'draft',
        'gallery-update',
        'schema',
      ),
    ],
  },
  {
    key: 'jobs',
    title: 'Jobs',
    lead: 'Provisioning on and off, cycles, guards, failures, plans, explanations and drift.',
    paths: ofApplication(
      'job',
      'statistics',
      'cycles',
      'forecast',
      'held',
      'failures',
      'waiting',
      'protection',
      'protected',
      'leaving',
      'plans',
      'explanation',
      'links',
      'adoptions',
      'drift',
      'unmanaged',
      'on-demand',
    ),
  },
  {
    key: 'logs',
    title: 'Logs and leavers',
    lead: 'What was done for whom, and who left.',
    paths: ['/log', '/leavers'],
  },
  {
    key: 'tenants',
    title: 'Tenants',
    lead: 'Customers of your product: tenants, their people, settings and administrators.',
    paths: ['/tenants', '/profiles'],
  },
  {
    key: 'clients',
    title: 'SCIM clients of a tenant',
    lead: 'Credentials, habits, requests and invitations.',
    paths: [
      '/requests',
      '/credentials',
      '/identity-providers',
      ...ofTenant('clients', 'requests', 'credentials', 'invitations', 'connect'),
    ],
  },
  {
    key: 'events',
    title: 'Events',
    lead: 'Reading after a position, webhooks and streams of security event tokens.',
    paths: ['/events', '/receivers', '/signing-keys', ...ofTenant('events')],
  },
  {
    key: 'installation',
    title: 'Installation',
    lead: 'Administrators, audit, backup, mail, retention, configuration as a file, and what is held of a person.',
    paths: [''],
  },
];

/** The group of a path: the one with the longest beginning that fits. */
export function groupOf(path: string): Group | undefined {
  const fits = (start: string) => start === '' || path === start || path.startsWith(`${start}/`);
  const ranked = groups
    .map((group) => ({ group, fit: Math.max(-1, ...group.paths.filter(fits).map((start) => start.length)) }))
    .sort((one, other) => other.fit - one.fit);
  return ranked[0]?.group;
}
