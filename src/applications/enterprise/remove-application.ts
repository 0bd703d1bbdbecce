import { recordLeavers } from '#engine/feed/record-leavers.ts';
import { removeJobWrites } from '#engine/jobs.ts';
import type { Target } from '#engine/model/target.ts';
import { valuesOf } from '#engine/model/unanswered.ts';
import { discardOpen } from '#engine/queries/plans.ts';
import { endRevocations } from '#engine/queries/revocations.ts';
import type { Write } from '#storage/port.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { readJob } from '../jobs/read-job.ts';
import { Refused } from '../refused.ts';
import { decodeLinkedAccount, type LinkedAccount } from './decode-linked-account.ts';
import { type NamedApplication, namedApplication } from './named-application.ts';

/**
 * Removes an application with its job, links, log and assignments. Its accounts are left as they are, or those we made or
 * matched are disabled first; when one cannot be disabled, nothing is removed. @throws Refused
 */
export async function removeApplication(
  administrator: Administrator,
  name: string,
  accounts: 'keep' | 'disable',
): Promise<{ removed: string; disabled: number; failed: number }> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const { tenant } = named.tenant;
  const { application } = named.application;
  const { job } = await readJob(deps, tenant, named.application);
  await deps.storage.commit({ tenant, writes: [discardOpen(tenant, job.job)] });
  await deps.engine.stopJob(tenant, job.job);
  const disabled = accounts === 'disable' ? await disableAccounts(administrator, named, job.job) : 0;
  await recordLeavers(deps, tenant);
  await deps.storage.commit({
    tenant,
    writes: [
      ...removeApplicationWrites(tenant, application, job.job),
      ...endRevocations(tenant, job.job, accounts === 'disable' ? 'disabled' : 'removed', deps.clock.now()),
      audited(
        administrator,
        tenant,
        'application.remove',
        named.application.name,
        { gallery: named.entry.key },
        { accounts },
      ),
    ],
  });
  await deps.targets.forget(tenant, application);
  return { removed: named.application.name, disabled, failed: 0 };
}

/** The rows of an application that go with it; its job must stand still. */
export function removeApplicationWrites(tenant: number, application: number, job: number): readonly Write[] {
  return [
    ...removeJobWrites(tenant, job),
    { sql: 'delete from assignment where tenant = ? and application = ?', parameters: [tenant, application] },
    { sql: 'delete from group_push where tenant = ? and application = ?', parameters: [tenant, application] },
    { sql: 'delete from self_test where tenant = ? and application = ?', parameters: [tenant, application] },
    { sql: 'delete from owner where tenant = ? and application = ?', parameters: [tenant, application] },
    {
      sql: 'delete from application where tenant = ? and application = ?',
      parameters: [tenant, application],
      rows: 1,
    },
  ];
}

async function disableAccounts({ deps }: Administrator, named: NamedApplication, job: number): Promise<number> {
  const { tenant, application, entry } = named;
  const { target } = deps.targets.open(tenant.tenant, application, entry);
  let disabled = 0;
  try {
    for (let after = 0, more = true; more; ) {
      const page = await deps.storage.read(activeAccounts(tenant.tenant, job, after));
      for (const account of page) {
        await disable(target, named, account);
        disabled += 1;
      }
      after = page.at(-1)?.source ?? after;
      more = page.length === 500;
    }
    return disabled;
  } finally {
    await target.close();
  }
}

async function disable(target: Target, { application }: NamedApplication, account: LinkedAccount): Promise<void> {
  const change = { path: 'active', before: true, after: false };
  const done = await target.update('User', { id: account.target }, [change], {
    ...valuesOf(account.written),
    active: false,
  });
  if (done.ok || done.failure.code === 'not-found') return;
  const who = String(account.written.userName ?? account.target);
  throw new Refused(
    'conflict',
    `${application.name} was not removed: the account of ${who} could not be disabled: ${done.failure.message}`,
    `${done.failure.advice} Then remove it again; what was disabled stays so.`,
  );
}

function activeAccounts(tenant: number, job: number, after: number) {
  return {
    sql: `select source, target, written from link
          where tenant = ? and job = ? and source > ? and type = 'User' and state = 'active' and target is not null
          order by source limit 500`,
    parameters: [tenant, job, after],
    decode: decodeLinkedAccount,
  };
}
