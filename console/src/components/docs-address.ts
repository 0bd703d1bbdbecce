/** Where the documents lie that come with Rollcall. */
export const docsAddress = '/docs/';

/** The page of a guide: `docs/guides/plans.md` → `/docs/guides/plans.html`. */
export function guideAddress(guide: string): string {
  return `/${guide.replace(/\.md$/, '.html')}`;
}

/** Where the catalogue of errors tells of a code that the provisioning log shows. */
export function logCodeAddress(code: string): string {
  return `/docs/errors.html#${code.toLowerCase()}`;
}
