/** Where the documents lie that come with Rollcall. */
export const docsAddress = '/docs/';

/** The page of a guide: `docs/guides/plans.md` → `/docs/guides/plans.html`. */
export function guideAddress(guide: string): string {
  return `/${guide.replace(/\.md$/, '.html')}`;
}

/** What the administrators' API answers of its own; all else it answers is a scimType of the schema. */
const ownCodes = [
  'unknown',
  'invalid',
  'conflict',
  'forbidden',
  'confirmation-needed',
  'not-now',
  'unauthorized',
  'changed',
  'throttled',
  'failed',
];

/** Where the catalogue of errors tells of a refusal of the administrators' API. */
export function refusalAddress(code: string): string {
  const part = ownCodes.includes(code) ? 'administrators-api-and-command-line' : 'scim-replies-of-a-tenant';
  return errorAddress(`${part}.${code}`);
}

/** Where the catalogue of errors tells of a code that the provisioning log shows. */
export function logCodeAddress(code: string): string {
  return errorAddress(code);
}

function errorAddress(anchor: string): string {
  return `/docs/errors.html#${anchor.toLowerCase()}`;
}
