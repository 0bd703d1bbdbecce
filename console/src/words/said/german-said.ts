import { access } from './de/access.ts';
import { applications } from './de/applications.ts';
import { codes } from './de/codes.ts';
import { composed } from './de/composed.ts';
import { decisions } from './de/decisions.ts';
import { directory } from './de/directory.ts';
import { enterprise } from './de/enterprise.ts';
import { explanations } from './de/explanations.ts';
import { expressions } from './de/expressions.ts';
import { gallery } from './de/gallery.ts';
import { habits } from './de/habits.ts';
import { imports } from './de/imports.ts';
import { jobs } from './de/jobs.ts';
import { mail } from './de/mail.ts';
import { plans } from './de/plans.ts';
import { profiles } from './de/profiles.ts';
import { providers } from './de/providers.ts';
import { requests } from './de/requests.ts';
import { resources } from './de/resources.ts';
import { targets } from './de/targets.ts';
import { tenants } from './de/tenants.ts';
import type { Said } from './translate-said.ts';

/** By collector: every sentence of the server in German. */
export const germanSaid: Readonly<Record<string, Said>> = {
  access,
  applications,
  codes,
  composed,
  decisions,
  directory,
  enterprise,
  explanations,
  expressions,
  gallery,
  habits,
  imports,
  jobs,
  mail,
  plans,
  profiles,
  providers,
  requests,
  resources,
  targets,
  tenants,
};
