import { cutAudit } from '#access/audit-chain/cut-audit.ts';
import { deleteEndedSessions } from '#access/sessions/session-rows.ts';
import { deleteExpiredTokens } from '#access/tokens/api-token-rows.ts';
import { organisationName } from '#applications/directory/open-directory.ts';
import { logRetention, usualLogDays } from '#applications/jobs/log-retention.ts';
import { leaverRetention, usualLeaverDays } from '#applications/leavers/leaver-retention.ts';
import { mostRequests, requestRetention, usualRequestDays } from '#applications/tenants/requests/request-retention.ts';
import type { Clock, Log } from '#deps.ts';
import { cutLeavers } from '#engine/feed/cut-leavers.ts';
import { recordLeavers } from '#engine/feed/record-leavers.ts';
import { cutPlans } from '#engine/plan/cut-plans.ts';
import type { ResourceContext } from '#resources/context.ts';
import { cutFeed } from '#resources/cut-feed.ts';
import { purgeExpired } from '#resources/purge-resource.ts';
import { cutRequestsTo } from '#resources/requests/request-rows.ts';
import { findTenant, listTenants } from '#resources/tenants/find-tenant.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { cutEntries } from '#storage/cut-entries.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** How long history is kept, in days; that of the log, of requests and of leavers' evidence are settings. */
export const retention = {
  feed: 30,
  log: usualLogDays,
  requests: usualRequestDays,
  leavers: usualLeaverDays,
  audit: 365,
  expiredTokens: 30,
} as const;

/** Once an hour, empties the recycle bin, cuts history that is older than it is kept, and does what else is to be done. */
export function keepHouse(
  context: ResourceContext,
  clock: Clock,
  log: Log,
  further: Readonly<Record<string, Task>> = {},
): { close(): Promise<void> } {
  const closing = new AbortController();
  const rounds = (async () => {
    do {
      for (const [what, task] of Object.entries({ ...tasks, ...further })) {
        try {
          await task(context, clock.now());
        } catch (error) {
          log.warn(`Housekeeping: ${what} failed; it is tried again in an hour.`, { error: String(error) });
        }
      }
    } while (await clock.wait(hour, closing.signal));
  })();
  return {
    close: async () => {
      closing.abort();
      await rounds;
    },
  };
}

/** Something that is done once an hour. */
type Task = (context: ResourceContext, now: number) => Promise<void>;

const tasks = {
  'emptying the recycle bin': emptyRecycleBin,
  'cutting history': cutHistory,
  'removing ended sessions and expired API tokens': removeExpired,
} as const;

/** Purges in steps, so that other commits come in between. */
async function emptyRecycleBin(context: ResourceContext, now: number): Promise<void> {
  const days = context.profile.profile.lifecycle.recycleDays ?? 30;
  while ((await purgeExpired(context, now - days * day)) > 0);
}

/** Change feed, provisioning log, requests and audit of every tenant. */
export async function cutHistory(
  { storage, random }: Pick<ResourceContext, 'storage' | 'random'>,
  now: number,
): Promise<void> {
  const { days: logDays } = await logRetention({ storage });
  const { days: requestDays } = await requestRetention({ storage });
  const { days: leaverDays } = await leaverRetention({ storage });
  const organisation = await findTenant(storage, organisationName);
  // What the feed says of leavers is written down before it is cut.
  if (organisation !== undefined) await recordLeavers({ storage, random }, organisation.tenant);
  for (const tenant of await tenantNumbers(storage)) {
    await cutLeavers(storage, tenant, now - leaverDays * day);
    await cutFeed(storage, tenant, now - retention.feed * day);
    await cutEntries(storage, tenant, 'log', now - logDays * day);
    await cutPlans(storage, tenant, now - logDays * day);
    await cutEntries(storage, tenant, 'request', now - requestDays * day);
    await cutRequestsTo(storage, tenant, mostRequests);
    await cutAudit(storage, tenant, now - retention.audit * day);
  }
}

/** Sessions at once; API tokens only after some time, in which their owner sees why a program is refused. */
export async function removeExpired({ storage }: Pick<ResourceContext, 'storage'>, now: number): Promise<void> {
  const tokens = deleteExpiredTokens(now - retention.expiredTokens * day);
  for (const tenant of await tenantNumbers(storage)) {
    const writes = [deleteEndedSessions(tenant, now), ...(tenant === installation ? [tokens] : [])];
    await storage.commit({ tenant, writes });
  }
}

async function tenantNumbers(storage: ResourceContext['storage']): Promise<readonly number[]> {
  const numbers = [installation];
  for (;;) {
    const page = await listTenants(storage, { after: numbers.at(-1) ?? 0 });
    if (page.length === 0) return numbers;
    numbers.push(...page.map(({ tenant }) => tenant));
  }
}
