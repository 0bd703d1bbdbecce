import { page } from '../page.ts';
import { pages as accountPages } from './8x8/pages.ts';
import { pages as sitePages } from './playvox/pages.ts';
import { pages as organisationPages } from './purecloud/pages.ts';

/** Pages of served applications, for their own administrators. Each has its first page and the one of its one-time links. */
export const applicationPages = [
  page('/apps/$tenant', () => import('./StartPage.tsx')),
  page('/apps/$tenant/setup', () => import('./ClaimPage.tsx')),
  ...sitePages,
  ...organisationPages,
  ...accountPages,
];
