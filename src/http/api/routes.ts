import type { Route } from './route.ts';
import { access } from './routes/access.ts';
import { applications } from './routes/applications.ts';
import { configFile } from './routes/config-file.ts';
import { credentials } from './routes/credentials.ts';
import { directory } from './routes/directory.ts';
import { drift } from './routes/drift.ts';
import { events } from './routes/events.ts';
import { explain } from './routes/explain.ts';
import { expressions } from './routes/expressions.ts';
import { graphSchema } from './routes/graph-schema.ts';
import { guests } from './routes/guests.ts';
import { jobs } from './routes/jobs.ts';
import { leavers } from './routes/leavers.ts';
import { links } from './routes/links.ts';
import { mail } from './routes/mail.ts';
import { plans } from './routes/plans.ts';
import { privacy } from './routes/privacy.ts';
import { profiles } from './routes/profiles.ts';
import { protections } from './routes/protection.ts';
import { provisioning } from './routes/provisioning.ts';
import { pushGroups } from './routes/push-groups.ts';
import { receivers } from './routes/receivers.ts';
import { retentions } from './routes/retention.ts';
import { roleMapping } from './routes/role-mapping.ts';
import { scope } from './routes/scope.ts';
import { selfTest } from './routes/self-test.ts';
import { system } from './routes/system.ts';
import { tasks } from './routes/tasks.ts';
import { tenantAccess } from './routes/tenant-access.ts';
import { tenantClients } from './routes/tenant-clients.ts';
import { tenantGroups } from './routes/tenant-groups.ts';
import { tenantPeople } from './routes/tenant-people.ts';
import { tenantShape } from './routes/tenant-shape.ts';
import { tenants } from './routes/tenants.ts';
import { versions } from './routes/versions.ts';

/** Every endpoint of the contract with what does it. */
export const routes: readonly Route[] = [
  ...access,
  ...system,
  ...profiles,
  ...tenants,
  ...tenantAccess,
  ...tenantPeople,
  ...tenantGroups,
  ...tenantClients,
  ...tenantShape,
  ...events,
  ...guests,
  ...roleMapping,
  ...credentials,
  ...directory,
  ...applications,
  ...jobs,
  ...provisioning,
  ...mail,
  ...protections,
  ...pushGroups,
  ...tasks,
  ...plans,
  ...explain,
  ...drift,
  ...expressions,
  ...scope,
  ...selfTest,
  ...links,
  ...versions,
  ...graphSchema,
  ...leavers,
  ...privacy,
  ...configFile,
  ...receivers,
  ...retentions,
];
