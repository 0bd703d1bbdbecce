import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Installation, openInstallation } from '#test/support/installation.ts';

const application = 'Wiki';
const params = { application };
const conflict = { problem: { code: 'conflict' } };
const names = Array.from({ length: 14 }, (_, at) => `person${String(at).padStart(2, '0')}@example.org`);

let at: Installation;

beforeAll(async () => {
  at = await openInstallation();
  await at.call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
  const target = await at.call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
  const lines = ['userPrincipalName,displayName,mail', ...names.map((name) => `${name},${name},`)];
  await at.call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text: lines.join('\n') }] } });
  await at.call(contract.addApplication, { body: { gallery: 'generic', name: application } });
  await expect(at.call(contract.simulateJob, { params })).rejects.toMatchObject(conflict);
  await at.call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const body = { tenantUrl: target.baseUrl, secretToken: target.secretToken ?? '' };
  await at.call(contract.connectApplication, { params, body });
});
afterAll(() => at.close());

async function ended(plan: number): Promise<Reply<typeof contract.getPlan>> {
  for (;;) {
    const now = await at.call(contract.getPlan, { params: { application, plan } });
    if (now.state !== 'simulating' && now.state !== 'applying') return now;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

async function simulated(): Promise<Reply<typeof contract.getPlan>> {
  return ended((await at.call(contract.simulateJob, { params })).plan);
}

const one = (plan: number) => ({ params: { application, plan } });

async function accounts(active?: 'active'): Promise<number> {
  const query = active === undefined ? {} : { state: active };
  return (await at.call(contract.listTenantUsers, { params: { tenant: 'wiki' }, query })).total;
}

describe('plans over the administrators’ API', () => {
  it('are applied once they are approved, and only then; nothing to do cannot be approved', async () => {
    const empty = await simulated();
    expect(empty).toMatchObject({ state: 'ready', steps: 0 });
    await expect(at.call(contract.approvePlan, { ...one(empty.plan), body: {} })).rejects.toMatchObject(conflict);
    for (const principal of names) await at.call(contract.assign, { params, body: { principal } });
    const { plan } = await simulated();
    expect(await at.call(contract.getPlan, one(empty.plan))).toMatchObject({
      state: 'outdated',
      reason: 'A newer plan has taken its place.',
    });
    await expect(at.call(contract.applyPlan, one(plan))).rejects.toMatchObject(conflict);
    expect(await at.call(contract.approvePlan, { ...one(plan), body: {} })).toMatchObject({ state: 'approved' });
    expect(await accounts()).toBe(0);
    await at.call(contract.applyPlan, one(plan));
    expect(await ended(plan)).toMatchObject({ state: 'applied', counts: [{ action: 'create', rows: 14, done: 14 }] });
    expect(await accounts()).toBe(14);
    await expect(at.call(contract.discardPlan, one(plan))).rejects.toMatchObject(conflict);
    await expect(at.call(contract.getPlan, one(99))).rejects.toMatchObject({ problem: { code: 'unknown' } });
  });

  it('are read page by page, by kind, outcome and name', async () => {
    const first = await at.call(contract.listPlanRows, { ...one(2), query: { limit: 5 } });
    const rest = await at.call(contract.listPlanRows, { ...one(2), query: { limit: 50, after: first.next ?? 0 } });
    expect([...first.rows, ...rest.rows].map(({ name }) => name).sort()).toEqual(names);
    expect(rest.next).toBeNull();
    const found = await at.call(contract.listPlanRows, { ...one(2), query: { text: 'PERSON07', action: 'create' } });
    expect(found.rows).toMatchObject([{ name: names[7], state: 'done', objectId: expect.any(String) }]);
    expect((await at.call(contract.listPlanRows, { ...one(2), query: { state: 'refused' } })).rows).toEqual([]);
  });

  it('need an override where the guard would hold their removals, and it counts for them alone', async () => {
    const body = { removals: 3 };
    await at.call(contract.setProtection, { params, body });
    const gone = names.slice(0, 11);
    for (const principal of gone) await at.call(contract.unassign, { params: { ...params, principal }, query: {} });
    const { plan, guard, steps } = await simulated();
    expect({ guard, steps }).toMatchObject({ guard: { passed: false }, steps: 11 });
    await expect(at.call(contract.approvePlan, { ...one(plan), body: {} })).rejects.toMatchObject({
      problem: { code: 'conflict', errors: [{ field: 'override' }] },
    });
    await at.call(contract.approvePlan, { ...one(plan), body: { override: true } });
    await at.call(contract.applyPlan, one(plan));
    expect(await ended(plan)).toMatchObject({ state: 'applied' });
    expect(await accounts('active')).toBe(3);
  });

  it('are outdated by another configuration, can be discarded, and each word is audited', async () => {
    const last = names[13] ?? '';
    await at.call(contract.unassign, { params: { ...params, principal: last }, query: {} });
    const { plan } = await simulated();
    await at.call(contract.setScope, { params, body: { nestedGroups: true } });
    expect(await at.call(contract.getPlan, one(plan))).toMatchObject({
      state: 'outdated',
      reason: expect.stringMatching(/^The configuration was changed since/),
    });
    await expect(at.call(contract.approvePlan, { ...one(plan), body: {} })).rejects.toMatchObject(conflict);
    expect(await at.call(contract.discardPlan, one(plan))).toMatchObject({ state: 'discarded' });
    await expect(at.call(contract.approvePlan, { ...one(plan), body: {} })).rejects.toMatchObject(conflict);
    expect(await accounts('active')).toBe(3);
    const { entries } = await at.call(contract.listAudit, { query: { limit: 200 } });
    const acts = entries.map(({ act }) => act).filter((act) => act.startsWith('job.'));
    expect(new Set(acts)).toEqual(
      new Set(['job.simulate', 'job.plan.approve', 'job.plan.apply', 'job.plan.discard', 'job.protection']),
    );
  });
});
