import { type PageEntry, page } from '../../page.ts';

/** The pages of a tenant. */
export const pages: readonly PageEntry[] = [
  page('/apps/$tenant/admin', () => import('./AdminPage.tsx')),
  page('/apps/$tenant/admin/integrations/oauth', () => import('./ClientsPage.tsx')),
  page('/apps/$tenant/admin/integrations/oauth/new', () => import('./NewClientPage.tsx')),
  page('/apps/$tenant/admin/integrations/oauth/$client', () => import('./ClientPage.tsx')),
  page('/apps/$tenant/admin/people', () => import('./PeoplePage.tsx')),
  page('/apps/$tenant/admin/people/$user', () => import('./PersonPage.tsx')),
  page('/apps/$tenant/admin/roles', () => import('./AdministratorsPage.tsx')),
  page('/apps/$tenant/admin/directory/groups', () => import('./GroupsPage.tsx')),
  page('/apps/$tenant/admin/directory/groups/$group', () => import('./GroupPage.tsx')),
  page('/apps/$tenant/admin/organization', () => import('./OrganizationPage.tsx')),
];
