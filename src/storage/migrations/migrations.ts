import { firstSchema } from './0001-first-schema.ts';
import { administrators } from './0002-administrators.ts';
import { logTimes } from './0003-log-times.ts';
import { notices } from './0004-notices.ts';
import { failures } from './0005-failures.ts';
import { links } from './0006-links.ts';
import { jobControl } from './0007-job-control.ts';
import { selfTests } from './0008-self-tests.ts';
import { listedMatches } from './0009-listed-matches.ts';
import { plans } from './0010-plans.ts';
import { tenantShape } from './0011-tenant-shape.ts';
import { requests } from './0012-requests.ts';
import { auditChain } from './0013-audit-chain.ts';
import { drafts } from './0014-drafts.ts';
import { leavers } from './0015-leavers.ts';
import { drift } from './0016-drift.ts';
import { nestedGroups } from './0017-nested-groups.ts';
import { events } from './0018-events.ts';
import { secretRotation } from './0019-secret-rotation.ts';
import { receivers } from './0020-receivers.ts';
import { guests } from './0021-guests.ts';
import { requestInspector } from './0022-request-inspector.ts';
import { tenantCustomers } from './0023-tenant-customers.ts';
import { credentialEnds } from './0024-credential-ends.ts';
import { assignedBefore } from './0025-assigned-before.ts';
import { logWords } from './0026-log-words.ts';
import { logCounts } from './0027-log-counts.ts';
import { groupPush } from './0028-group-push.ts';
import type { Migration } from './migration.ts';

/** Every migration there is, in order. */
export const migrations: readonly Migration[] = [
  firstSchema,
  administrators,
  logTimes,
  notices,
  failures,
  links,
  jobControl,
  selfTests,
  listedMatches,
  plans,
  tenantShape,
  requests,
  auditChain,
  drafts,
  leavers,
  drift,
  nestedGroups,
  events,
  secretRotation,
  receivers,
  guests,
  requestInspector,
  tenantCustomers,
  credentialEnds,
  assignedBefore,
  logWords,
  logCounts,
  groupPush,
];
