import { cutAudit } from '#access/audit-chain/cut-audit.ts';
import { deleteOldGuests } from '#access/guests/guest-rows.ts';
import { deleteEndedSessions } from '#access/sessions/session-rows.ts';
import { deleteExpiredTokens } from '#access/tokens/api-token-rows.ts';
import { organisationName } from '#applications/directory/open-directory.ts';
import { mostRequests, retentionDays } from '#applications/privacy/retention.ts';
import type { Clock, Log } from '#deps.ts';
import { cutLeavers } from '#engine/feed/cut-leavers.ts';
import { recordLeavers } from '#engine/feed/record-leavers.ts';
import { cutCounts } from '#engine/log/cut-counts.ts';
import { cutPlans } from '#engine/plan/cut-plans.ts';
import { cutDeliveries } from '#events/receivers/cut-deliveries.ts';
import type { ResourceContext } from '#resources/context.ts';
import { cutFeed } from '#resources/cut-feed.ts';
import { purgeExpired } from '#resources/purge-resource.ts';
import { cutRequestsTo } from '#resources/requests/request-rows.ts';
import { findTenant, listTenants } from '#resources/tenants/find-tenant.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { cutEntries } from '#storage/cut-entries.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Days that an API token stays beyond its expiry; what else is kept how long: `applications/privacy/retention.ts`. */
const expiredTokenDays = 30;

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
          if (!closing.signal.aborted) await task(context, clock.now(), closing.signal);
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

/** Something that is done once an hour; what takes long ends early when it is told to. */
type Task = (context: ResourceContext, now: number, signal: AbortSignal) => Promise<void>;

const tasks: Readonly<Record<string, Task>> = {
  'emptying the recycle bin': emptyRecycleBin,
  'cutting history': cutHistory,
  'removing ended sessions and expired API tokens': removeExpired,
};

/** Purges in steps, so that other commits come in between. */
async function emptyRecycleBin(context: ResourceContext, now: number): Promise<void> {
  const days = context.profile.profile.lifecycle.recycleDays ?? 30;
  while ((await purgeExpired(context, now - days * day)) > 0);
}

/** Change feed, provisioning log, requests and audit of every tenant. */
export async function cutHistory(
  { storage, random }: Pick<ResourceContext, 'storage' | 'random'>,
  now: number,
  signal?: AbortSignal,
): Promise<void> {
  const logDays = await retentionDays({ storage }, 'log');
  const requestDays = await retentionDays({ storage }, 'requests');
  const leaverDays = await retentionDays({ storage }, 'leavers');
  const feedDays = await retentionDays({ storage }, 'feed');
  const deliveryDays = await retentionDays({ storage }, 'deliveries');
  const auditDays = await retentionDays({ storage }, 'audit');
  const organisation = await findTenant(storage, organisationName);
  // What the feed says of leavers is written down before it is cut.
  if (organisation !== undefined) await recordLeavers({ storage, random }, organisation.tenant);
  for (const tenant of await tenantNumbers(storage)) {
    if (signal?.aborted === true) return;
    await cutLeavers(storage, tenant, now - leaverDays * day);
    await cutFeed(storage, tenant, now - feedDays * day);
    await cutDeliveries(storage, tenant, now - deliveryDays * day);
    await cutEntries(storage, tenant, 'log', now - logDays * day, signal);
    await cutCounts(storage, tenant, now - logDays * day);
    await cutPlans(storage, tenant, now - logDays * day);
    await cutEntries(storage, tenant, 'request', now - requestDays * day, signal);
    await cutRequestsTo(storage, tenant, mostRequests);
    await cutAudit(storage, tenant, now - auditDays * day);
  }
}

/** Sessions at once; API tokens only after some time, in which their owner sees why a program is refused. */
export async function removeExpired({ storage }: Pick<ResourceContext, 'storage'>, now: number): Promise<void> {
  const tokens = deleteExpiredTokens(now - expiredTokenDays * day);
  for (const tenant of await tenantNumbers(storage)) {
    const writes = [
      deleteEndedSessions(tenant, now),
      deleteOldGuests(tenant, now),
      ...(tenant === installation ? [tokens] : []),
    ];
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
