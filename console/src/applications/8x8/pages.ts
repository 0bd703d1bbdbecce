import { page } from '../../page.ts';

/** The pages of an account. */
export const pages = [
  page('/apps/$tenant/configuration-manager', () => import('./HomePage.tsx')),
  page('/apps/$tenant/configuration-manager/identity-management', () => import('./IdentityPage.tsx')),
  page('/apps/$tenant/configuration-manager/users', () => import('./UsersPage.tsx')),
  page('/apps/$tenant/configuration-manager/users/new', () => import('./NewUserPage.tsx')),
  page('/apps/$tenant/configuration-manager/users/$user', () => import('./UserPage.tsx')),
  page('/apps/$tenant/configuration-manager/sites', () => import('./SitesPage.tsx')),
  page('/apps/$tenant/configuration-manager/administrators', () => import('./AdministratorsPage.tsx')),
];
