import type { Suite } from './requirement.ts';
import { create } from './suites/create.ts';
import { discovery } from './suites/discovery.ts';
import { entra } from './suites/entra.ts';
import { filter } from './suites/filter.ts';
import { groups } from './suites/groups.ts';
import { oktaRequests } from './suites/okta.ts';
import { others } from './suites/others.ts';
import { paging } from './suites/paging.ts';
import { patchUsers } from './suites/patch-users.ts';
import { refusals } from './suites/refusals.ts';
import { replace } from './suites/replace.ts';
import { versions } from './suites/versions.ts';

/** Everything that is asked, what the RFCs demand before what single clients send. */
export const suites: readonly Suite[] = [
  discovery,
  refusals,
  create,
  filter,
  paging,
  replace,
  patchUsers,
  groups,
  versions,
  entra,
  oktaRequests,
  others,
];
