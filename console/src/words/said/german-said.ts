import { access } from './de/access.ts';
import { applications } from './de/applications.ts';
import { composed } from './de/composed.ts';
import { directory } from './de/directory.ts';
import { enterprise } from './de/enterprise.ts';
import { jobs } from './de/jobs.ts';
import { profiles } from './de/profiles.ts';
import { requests } from './de/requests.ts';
import { resources } from './de/resources.ts';
import { tenants } from './de/tenants.ts';
import type { Said } from './translate-said.ts';

/** By collector: every sentence of the server in German. */
export const germanSaid: Readonly<Record<string, Said>> = {
  access,
  applications,
  composed,
  directory,
  enterprise,
  jobs,
  profiles,
  requests,
  resources,
  tenants,
};
