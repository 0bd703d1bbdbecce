import { page } from '../../page.ts';

/** The pages of a site. */
export const pages = [
  page('/apps/$tenant/settings/users', () => import('./UsersPage.tsx')),
  page('/apps/$tenant/settings/users/new', () => import('./NewUserPage.tsx')),
  page('/apps/$tenant/settings/users/$user', () => import('./UserPage.tsx')),
  page('/apps/$tenant/settings/api-keys', () => import('./ApiKeysPage.tsx')),
  page('/apps/$tenant/settings/roles', () => import('./RolesPage.tsx')),
  page('/apps/$tenant/settings/roles/$role', () => import('./RolePage.tsx')),
  page('/apps/$tenant/settings/administrators', () => import('./AdministratorsPage.tsx')),
  page('/apps/$tenant/settings/general', () => import('./GeneralSettingsPage.tsx')),
  page('/apps/$tenant/settings/sign-on', () => import('./SignOnOptionsPage.tsx')),
];
