import type { Route } from './route.ts';
import { applications } from './routes/applications.ts';
import { credentials } from './routes/credentials.ts';
import { directory } from './routes/directory.ts';
import { jobs } from './routes/jobs.ts';
import { system } from './routes/system.ts';
import { tenantPeople } from './routes/tenant-people.ts';
import { tenants } from './routes/tenants.ts';

/** Every endpoint of the contract with what does it. */
export const routes: readonly Route[] = [
  ...system,
  ...tenants,
  ...tenantPeople,
  ...credentials,
  ...directory,
  ...applications,
  ...jobs,
];
