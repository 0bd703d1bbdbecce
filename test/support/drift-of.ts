import type { DriftCheck, DriftFinding } from '#engine/model/drift.ts';
import { insertDriftCheck, latestDriftChecks } from '#engine/queries/drift-checks.ts';
import { findings } from '#engine/queries/drift-findings.ts';
import { jobByNumber } from '#engine/queries/jobs.ts';
import { type UnmanagedAccount, unmanagedAccounts } from '#engine/queries/unmanaged.ts';
import type { World } from './engine-world.ts';

export interface DriftReport {
  readonly check: DriftCheck;
  readonly findings: readonly DriftFinding[];
  readonly unmanaged: readonly UnmanagedAccount[];
  /** `changed ann@x.example displayName`, in order of names. */
  readonly told: readonly string[];
}

/** Begins a check some time after what was before; whoever takes it up runs it. */
export async function beginDrift({ clock, context, tenant, job }: World): Promise<void> {
  clock.advance(60_000);
  const [last] = await context.storage.read(latestDriftChecks(tenant, job, 1));
  const [row] = await context.storage.read(jobByNumber(tenant, job));
  const begun = {
    drift: (last?.drift ?? 0) + 1,
    actor: 'test',
    configuration: row?.configuration ?? 0,
    at: clock.now(),
  };
  const committed = await context.storage.commit({ tenant, writes: [insertDriftCheck(tenant, job, begun)] });
  if (!committed.done) throw new Error(committed.refusal);
}

/** Looks for drift, and answers what there is. */
export async function driftOf(world: World): Promise<DriftReport> {
  await beginDrift(world);
  world.engine.takeUpDriftCheck(world.tenant, world.job);
  await world.engine.waitForDriftCheck(world.tenant, world.job);
  return await reportOf(world);
}

/** What the last check left. */
export async function reportOf({ context, tenant, job }: World): Promise<DriftReport> {
  const [check] = await context.storage.read(latestDriftChecks(tenant, job, 1));
  if (check === undefined) throw new Error('The check vanished.');
  const found = await context.storage.read(findings(tenant, job, { limit: 1000 }));
  const told = found
    .map(({ kind, identity, attribute, item }) =>
      [kind, identity, attribute, item].filter((part) => part !== '').join(' '),
    )
    .sort();
  return {
    check,
    findings: found,
    unmanaged: await context.storage.read(unmanagedAccounts(tenant, job, { limit: 1000 })),
    told,
  };
}
