import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { isObject, reply, startHttpTarget } from '#test/support/http-target.ts';
import { type Installation, openInstallation } from '#test/support/installation.ts';

const listSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const application = 'Wiki';
const params = { application };
const names = Array.from({ length: 14 }, (_, at) => `person${String(at).padStart(2, '0')}`);

let at: Installation;

/** Runs a cycle to its end. */
async function cycle() {
  await at.call(contract.runJob, { params });
  return ended();
}

async function ended(params = { application }) {
  for (;;) {
    const job = await at.call(contract.getJob, { params });
    if (!job.busy) return job;
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

beforeAll(async () => {
  at = await openInstallation();
  await at.call(contract.createTenant, { body: { name: 'wiki', profile: 'generic' } });
  const target = await at.call(contract.createCredential, { params: { tenant: 'wiki' }, body: {} });
  const text = ['userPrincipalName,displayName,mail', ...names.map((name) => `${name}@example.org,${name},`)].join(
    '\n',
  );
  await at.call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text }] } });
  await at.call(contract.addApplication, { body: { gallery: 'generic', name: application } });
  await at.call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const body = { tenantUrl: target.baseUrl, secretToken: target.secretToken ?? '' };
  await at.call(contract.connectApplication, { params, body });
  for (const name of names) {
    await at.call(contract.assign, { params, body: { principal: `${name}@example.org` } });
  }
});
afterAll(() => at.close());

describe('accidental deletion prevention', () => {
  it('is on unless somebody switches it off, and takes sensible numbers only', async () => {
    expect(await at.call(contract.getProtection, { params })).toEqual({
      preventDeletions: true,
      removals: 500,
      percent: 20,
      memberRemovals: 5000,
      memberPercent: 50,
      disables: null,
      disablePercent: null,
      deletes: null,
      deletePercent: null,
      creates: null,
      createPercent: null,
      changes: null,
      changePercent: null,
      adoptions: null,
      adoptionPercent: null,
      failures: 20,
      failurePercent: 40,
      missing: 'recreate',
    });
    const set = at.call(contract.setProtection, { params, body: { percent: 0 } });
    await expect(set).rejects.toMatchObject({ problem: { errors: [{ field: 'percent' }] } });
    expect(await at.call(contract.setProtection, { params, body: { removals: 11 } })).toMatchObject({ removals: 11 });
    const limited = await at.call(contract.setProtection, { params, body: { creates: 100, deletePercent: 5 } });
    expect(limited).toMatchObject({ creates: 100, createPercent: null, deletes: null, deletePercent: 5 });
    const none = { creates: null, deletePercent: null };
    expect(await at.call(contract.setProtection, { params, body: none })).toMatchObject(none);
  });

  it('is not set over limits that the editor has not seen', async () => {
    const seen = await at.call(contract.getProtection, { params });
    await at.call(contract.setProtection, { params, body: { memberRemovals: 4000, seen } });
    const late = at.call(contract.setProtection, { params, body: { memberRemovals: 3000, seen } });
    await expect(late).rejects.toMatchObject({ problem: { code: 'changed' } });
    const now = await at.call(contract.getProtection, { params });
    expect(now).toEqual({ ...seen, memberRemovals: 4000 });
    // Side by side: of two editors who saw the same one is refused, and who names no others loses nothing of theirs.
    const both = [{ memberRemovals: 4100 }, { memberRemovals: 4200 }];
    const ends = await Promise.allSettled(
      both.map((body) => at.call(contract.setProtection, { params, body: { ...body, seen: now } })),
    );
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const bodies = [{ failurePercent: 41 }, { percent: 21 }, { memberRemovals: 4000 }];
    await Promise.all(bodies.map((body) => at.call(contract.setProtection, { params, body })));
    expect(await at.call(contract.getProtection, { params })).toEqual({ ...now, failurePercent: 41, percent: 21 });
    await at.call(contract.setProtection, { params, body: { failurePercent: 40, percent: 20 } });
  });

  it('shows what is held, page by page and as a file, and lets it go for whoever saw all of it', async () => {
    expect((await cycle()).last?.tally).toMatchObject({ created: 14 });
    for (const name of names.slice(0, 12)) {
      await at.call(contract.unassign, { params: { application, principal: `${name}@example.org` } });
    }
    const job = await cycle();
    expect(job).toMatchObject({
      last: { state: 'held', guard: expect.stringMatching(/^guard held: 12 removals of 10 /) },
      held: { disables: 12, deletes: 0, memberRemovals: 0 },
    });
    const first = await at.call(contract.listHeld, { params, query: { limit: 5 } });
    expect(first.removals[0]).toMatchObject({
      name: 'person00@example.org',
      action: 'disable',
      ground: 'unassigned',
      reason: 'Not assigned',
    });
    const rest = await at.call(contract.listHeld, { params, query: { after: first.next ?? '', limit: 50 } });
    expect([first.removals.length, rest.removals.length, rest.next]).toEqual([5, 7, null]);
    const { text } = await at.call(contract.exportHeld, { params });
    expect(text.split('\r\n')).toHaveLength(14);
    const wrong = at.call(contract.allowRemovals, { params, body: { count: 11 } });
    await expect(wrong).rejects.toMatchObject({ problem: { code: 'changed' } });
    await at.call(contract.assign, { params, body: { principal: 'person00@example.org' } });
    expect(await at.call(contract.allowRemovals, { params, body: { count: 12 } })).toEqual({
      allowed: 12,
      when: 'off',
    });
    expect((await cycle()).last?.tally).toMatchObject({ disabled: 11 });
    await expect(at.call(contract.rejectRemovals, { params })).rejects.toMatchObject({ problem: { code: 'conflict' } });
    const { entries } = await at.call(contract.listAudit, { query: { limit: 20 } });
    expect(entries.map(({ act }) => act)).toContain('job.removals.allow');
  });
});

describe('failed objects', () => {
  it('are counted by code, told with the sentence of the application, and tried again at once', async () => {
    const sour: { refuses: string | undefined } = { refuses: 'person01@example.org' };
    const target = await startHttpTarget((request, response) => {
      if (request.method === 'GET')
        return reply(response, 200, { schemas: [listSchema], totalResults: 0, Resources: [] });
      const userName = isObject(request.json) ? String(request.json.userName) : '';
      if (userName === sour.refuses)
        return reply(response, 400, { detail: 'The department is unknown.', status: '400' });
      return reply(response, 201, { id: userName, userName });
    });
    const named = { application: 'Sour' };
    await at.call(contract.addApplication, { body: { gallery: 'generic', name: 'Sour' } });
    await at.call(contract.allowPrivateAddress, { params: named, body: { allow: true } });
    const connection = { tenantUrl: `${target.origin}/scim`, secretToken: 'secret' };
    await at.call(contract.connectApplication, { params: named, body: connection });
    for (const name of names.slice(0, 3)) {
      await at.call(contract.assign, { params: named, body: { principal: `${name}@example.org` } });
    }
    await at.call(contract.runJob, { params: named });
    await ended(named);
    const { groups, failures } = await at.call(contract.listFailures, { params: named });
    expect(groups).toMatchObject([
      { code: 'invalid', count: 1, object: 'kept and tried again by the schedule', title: expect.stringMatching(/ /) },
    ]);
    expect(failures).toMatchObject([
      { name: 'person01@example.org', attempts: 1, member: null, objectId: expect.any(String) },
    ]);
    expect(failures[0]?.message).toContain('The department is unknown.');
    const strange = at.call(contract.retryFailures, { params: named, body: { keys: ['nobody'] } });
    await expect(strange).rejects.toMatchObject({ problem: { code: 'invalid' } });
    sour.refuses = undefined;
    const keys = failures.map(({ key }) => key);
    expect(await at.call(contract.retryFailures, { params: named, body: { keys } })).toEqual({
      retried: 1,
      when: 'off',
    });
    await at.call(contract.runJob, { params: named });
    expect(await ended(named)).toMatchObject({ failed: 0, last: { tally: { created: 1 } } });
    expect(await at.call(contract.retryFailures, { params: named, body: {} })).toEqual({ retried: 0, when: null });
    await target.close();
  });
});
