/** The order in which the documents are read. A document that is not named stands at the end of the part its folder belongs to. */
export interface Part {
  readonly title: string;
  /** Documents of the repository; `…` stands for those of the folder `rest` that no part names. */
  readonly documents: readonly string[];
  /** Where documents that no part names belong: a folder, with `/` at its end. */
  readonly rest?: string;
  /** Pages that are made from the product, behind the documents. */
  readonly made?: 'applications' | 'api' | 'scim';
}

const guide = (name: string) => `docs/guides/${name}.md`;

export const parts: readonly Part[] = [
  { title: 'Start', documents: ['docs/README.md', guide('start'), guide('compare')] },
  {
    title: 'Concepts',
    documents: [
      guide('how-provisioning-works'),
      guide('scope'),
      guide('mapping'),
      guide('filters'),
      guide('accounts-and-links'),
      'docs/GLOSSARY.md',
    ],
  },
  {
    title: 'Applications',
    documents: [guide('gallery'), guide('set-up-non-gallery'), guide('generic')],
    made: 'applications',
  },
  {
    title: 'Day by day',
    documents: [
      guide('directory-import'),
      guide('logs'),
      guide('quarantine'),
      guide('guards'),
      guide('plans'),
      guide('explain'),
      guide('drift'),
      guide('leavers'),
      guide('versions'),
      guide('configuration-as-a-file'),
      guide('entra-schema'),
      guide('wire-formats'),
      guide('rehearsal'),
      guide('outbound'),
      guide('mail'),
      guide('privacy'),
    ],
    rest: 'docs/guides/',
  },
  {
    title: 'SCIM for your product',
    documents: [
      guide('service-provider'),
      guide('your-own-application'),
      guide('profile-keys'),
      guide('embed'),
      guide('credentials'),
      guide('habits'),
      guide('requests'),
      guide('check'),
      guide('events'),
      guide('webhooks'),
      guide('security-event-tokens'),
    ],
  },
  {
    title: 'Identity providers',
    documents: [
      guide('invite-a-customer'),
      guide('idp-entra'),
      guide('idp-okta'),
      guide('idp-google'),
      guide('idp-jumpcloud'),
      guide('idp-onelogin'),
      guide('idp-ping'),
      guide('idp-others'),
    ],
  },
  { title: 'Operations', documents: ['docs/OPERATIONS.md'] },
  { title: 'Security', documents: [guide('security'), 'SECURITY.md'] },
  { title: 'Errors', documents: ['docs/ERRORS.md'] },
  { title: 'API', documents: [guide('api')], made: 'api' },
  { title: 'SCIM endpoints', documents: [], made: 'scim' },
  { title: 'How it is made', documents: ['docs/ARCHITECTURE.md', 'CHANGELOG.md'], rest: 'docs/' },
];
