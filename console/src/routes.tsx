import { applicationPages } from './applications/pages.ts';
import { page } from './page.ts';

/** Every page, one a line: its path (`$name` is a parameter, read by `useParam`) and its file, loaded when it is opened. */
export const pages = [
  page('/', () => import('./pages/home/HomePage.tsx')),
  // Directory
  page('/directory/users', () => import('./pages/directory/UsersPage.tsx')),
  page('/directory/users/new', () => import('./pages/directory/NewUserPage.tsx')),
  page('/directory/users/$user', () => import('./pages/directory/UserPage.tsx')),
  page('/directory/groups', () => import('./pages/directory/GroupsPage.tsx')),
  page('/directory/groups/new', () => import('./pages/directory/NewGroupPage.tsx')),
  page('/directory/groups/$group', () => import('./pages/directory/GroupPage.tsx')),
  page('/directory/recycle-bin', () => import('./pages/directory/RecycleBinPage.tsx')),
  page('/directory/import', () => import('./pages/directory/ImportPage.tsx')),

  // Enterprise applications
  page('/applications', () => import('./pages/applications/AllApplicationsPage.tsx')),
  page('/gallery', () => import('./pages/applications/GalleryPage.tsx')),
  page('/gallery/$key', () => import('./pages/applications/GalleryEntryPage.tsx')),
  page('/applications/$application', () => import('./pages/applications/OverviewPage.tsx')),
  page('/applications/$application/properties', () => import('./pages/applications/PropertiesPage.tsx')),
  page('/applications/$application/owners', () => import('./pages/applications/OwnersPage.tsx')),
  page('/applications/$application/roles', () => import('./pages/applications/RolesPage.tsx')),
  page('/applications/$application/users', () => import('./pages/applications/AssignmentsPage.tsx')),
  page('/applications/$application/sign-on', () => import('./pages/applications/SignOnPage.tsx')),
  page('/applications/$application/provisioning', () => import('./pages/applications/ProvisioningPage.tsx')),
  page('/applications/$application/provisioning/$object', () => import('./pages/applications/MappingPage.tsx')),
  page('/applications/$application/on-demand', () => import('./pages/on-demand/OnDemandPage.tsx')),
  page('/applications/$application/explain', () => import('./pages/explain/ExplainPage.tsx')),
  page('/applications/$application/plans', () => import('./pages/plans/PlansPage.tsx')),
  page('/applications/$application/plans/$plan', () => import('./pages/plans/PlanPage.tsx')),
  page('/applications/$application/versions', () => import('./pages/versions/VersionsPage.tsx')),
  page('/applications/$application/accounts', () => import('./pages/applications/AccountsPage.tsx')),
  page('/applications/$application/drift', () => import('./pages/drift/DriftPage.tsx')),
  page('/applications/$application/unmanaged', () => import('./pages/drift/UnmanagedPage.tsx')),
  page('/applications/$application/waiting', () => import('./pages/applications/WaitingPage.tsx')),
  page('/applications/$application/progress', () => import('./pages/applications/ProgressPage.tsx')),
  page('/applications/$application/failures', () => import('./pages/applications/FailuresPage.tsx')),
  page('/applications/$application/held', () => import('./pages/applications/HeldPage.tsx')),
  page('/applications/$application/logs', () => import('./pages/applications/ApplicationLogsPage.tsx')),

  page('/applications/$application/push-groups', () => import('./pages/okta/PushGroupsPage.tsx')),
  page('/tasks', () => import('./pages/tasks/TasksPage.tsx')),

  // Provisioning logs
  page('/logs', () => import('./pages/logs/LogsPage.tsx')),
  page('/logs/report', () => import('./pages/logs/ReportPage.tsx')),
  page('/logs/$entry', () => import('./pages/logs/EntryPage.tsx')),
  page('/leavers', () => import('./pages/leavers/LeaversPage.tsx')),
  page('/leavers/report', () => import('./pages/leavers/LeaverReportPage.tsx')),

  // Administration and account
  page('/sandboxes', () => import('./pages/sandboxes/SandboxesPage.tsx')),
  page('/tenants', () => import('./pages/sandboxes/TenantsPage.tsx')),
  page('/tenants/$tenant', () => import('./pages/sandboxes/TenantPage.tsx')),
  page('/profiles', () => import('./pages/profiles/ProfilesPage.tsx')),
  page('/webhooks', () => import('./pages/events/ReceiversPage.tsx')),
  page('/webhooks/$receiver', () => import('./pages/events/ReceiverPage.tsx')),
  page('/requests', () => import('./pages/sandboxes/AllRequestsPage.tsx')),
  page('/tenants/$tenant/requests', () => import('./pages/sandboxes/RequestsPage.tsx')),
  page('/tenants/$tenant/roles', () => import('./pages/sandboxes/RolesPage.tsx')),
  page('/tenants/$tenant/clients', () => import('./pages/sandboxes/ClientsPage.tsx')),
  page('/administrators', () => import('./pages/administrators/AdministratorsPage.tsx')),
  page('/mail', () => import('./pages/mail/MailPage.tsx')),
  page('/configuration', () => import('./pages/configuration/ConfigurationPage.tsx')),
  page('/subjects', () => import('./pages/privacy/SubjectsPage.tsx')),
  page('/retention', () => import('./pages/privacy/RetentionPage.tsx')),
  page('/audit', () => import('./pages/audit/AuditPage.tsx')),
  page('/account', () => import('./pages/account/AccountPage.tsx')),
  page('/setup', () => import('./pages/SetupPage.tsx')),
  page('/connect/$tenant', () => import('./pages/connect/ConnectPage.tsx')),

  // Served applications, for administrators of their own
  ...applicationPages,
];
