import { auditWrite } from '#access/audit.ts';
import { eraseResource } from '#resources/purge-resource.ts';
import { resourceByNumber } from '#resources/rows/resource-rows.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { dropSetting, putSetting } from '#storage/setting-rows.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { accountKey } from './accounts-of.ts';
import { decodePendingErasure, type PendingErasure } from './decode-cells.ts';
import { erasureObstacles } from './erasure-obstacles.ts';
import { needlesOf } from './needles.ts';
import { personalTables } from './personal-tables.ts';
import { redactAudit } from './redact-audit.ts';
import { erasureSettings, type Scrubbed, type Scrubbing, scrubTables } from './scrub-tables.ts';
import { findSubject, type Subject, type SubjectQuery } from './subject.ts';

export interface ErasureOrder extends SubjectQuery {
  /** `who` once more. */
  readonly confirm: string;
  /** Erase although the person is active, or has accounts: those stay at the applications, and nobody knows of them any more. */
  readonly evenIfActive?: boolean | undefined;
  /** Free space of the store is written over at once; without it, with the next erasure that does. Default true. */
  readonly compact?: boolean | undefined;
}

export interface Erased {
  /** The person's id, which stays in the change feed and in the audit. */
  readonly erased: string;
  readonly tenant: string;
  /** Rows by table that were deleted or had something taken out. */
  readonly rows: Scrubbed;
  /** Accounts that stand at applications still. Whoever runs them erases them there. */
  readonly accounts: readonly { readonly application: string; readonly account: string; readonly state: string }[];
  /** Whether the store's own files were written anew. */
  readonly compacted: boolean;
}

/** Rounds through the tables, at most: before each one jobs begin anew, so that what was on its way is met by it. */
const rounds = 10;

/**
 * Erases a person: the resource, every row about them, and what names them in rows about others. Ids stay, in the change feed and in
 * the audit, whose chain stays whole. What is left to do is noted first, and done by housekeeping when the process dies meanwhile.
 * @throws Refused `conflict` while the person is active or has accounts, is an administrator, or an import runs
 */
export async function eraseSubject(administrator: Administrator, order: ErasureOrder): Promise<Erased> {
  if (order.confirm !== order.who) {
    throw new Refused(
      'invalid',
      'What was given to confirm it is not whom it is about.',
      'Erasing cannot be undone: write the same once more.',
      { field: 'confirm' },
    );
  }
  const subject = await findSubject(administrator, order);
  const obstacle = (await erasureObstacles(administrator, subject)).find(
    ({ overridable }) => !(overridable && order.evenIfActive === true),
  );
  if (obstacle !== undefined) throw obstacle.refused;
  const { context, resource, id, identifiers, accounts } = subject;
  const { tenant, name } = context.tenant;
  const { storage, clock } = administrator.deps;
  const pending: PendingErasure = {
    n: resource?.n ?? null,
    id,
    identifiers,
    accounts: accounts.map(({ job, type, target }) => accountKey(job, type, target)),
    actor: administrator.actor,
  };
  const setting = {
    name: `${erasureSettings}${id}`,
    value: JSON.stringify(pending),
    sealed: null,
    changed: clock.now(),
    changedBy: 'system:erasure',
  };
  await storage.commit({ tenant, writes: [putSetting(tenant, setting)] });
  await eraseResourceOf(context, pending);
  const rows = await finishErasure(administrator, context, pending);
  const compacted = order.compact !== false;
  if (compacted) await storage.compact(writtenAnew);
  const standing = accounts
    .filter(({ job }) => job > 0)
    .map(({ application, target, state }) => ({ application, account: target, state }));
  return { erased: id, tenant: name, rows, accounts: standing, compacted };
}

/** Removes the person's resource for good; nothing when it is gone already. */
export async function eraseResourceOf(context: Subject['context'], { n }: Pick<PendingErasure, 'n'>): Promise<void> {
  if (n === null) return;
  const [resource] = await context.storage.read(resourceByNumber(context.tenant.tenant, n));
  if (resource !== undefined) await eraseResource(context, resource.type, resource.id);
}

/** Tables that may hold what was erased in free space. */
export const writtenAnew = personalTables
  .filter(({ texts, persons }) => texts.length > 0 || persons !== undefined)
  .map(({ table }) => table);

/** Goes through the tables until a round finds nothing, and drops the note of what is to be done. */
export async function finishErasure(
  administrator: Administrator,
  context: Subject['context'],
  { n, id, identifiers, accounts, actor }: PendingErasure,
): Promise<Scrubbed> {
  const { deps } = administrator;
  const { tenant } = context.tenant;
  const needles = needlesOf(identifiers);
  const scrubbing: Scrubbing = { n: n ?? undefined, accounts: new Set(accounts), needles };
  const rows: Record<string, number> = {};
  await deps.writeTraces();
  for (let round = 0, found = 1; round < rounds && found > 0; round += 1) {
    found = 0;
    await deps.engine.beginAnew(tenant);
    for (const at of [tenant, installation]) {
      const scrubbed = await scrubTables(context, at, at === tenant ? scrubbing : { ...scrubbing, n: undefined });
      const audit = await redactAudit(deps, at, { needles, actor, object: id });
      for (const [table, count] of Object.entries({ ...scrubbed, ...(audit > 0 ? { audit } : {}) })) {
        rows[table] = (rows[table] ?? 0) + count;
        found += count;
      }
    }
  }
  const by = needles.without(actor);
  await deps.storage.commit({
    tenant,
    writes: [
      dropSetting(tenant, `${erasureSettings}${id}`),
      auditWrite(deps.random, { tenant, actor: by, act: 'subject.erase', object: id, after: { rows } }),
    ],
    changes: [{ n: n ?? 0, id, type: 'User', kind: 'erased' }],
    actor: by,
  });
  return rows;
}

/** The erasures of a tenant that a process left unfinished. */
export async function pendingErasures(
  { storage }: Pick<Subject['context'], 'storage'>,
  tenant: number,
): Promise<readonly PendingErasure[]> {
  return storage.read({
    sql: 'select value from setting where tenant = ? and name >= ? and name < ? order by name limit 100',
    parameters: [tenant, erasureSettings, `${erasureSettings.slice(0, -1)};`],
    decode: decodePendingErasure,
  });
}
