import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract, type Reply } from '#http/api/contract.ts';
import { openRehearsalTarget, type RehearsalTarget } from '#rehearsal/open-target.ts';
import { freshFolder, rollcallHere, serving } from '#test/support/command-line.ts';
import { type Installation, openInstallation } from '#test/support/installation.ts';
import { freshSchema, withSchema } from '#test/support/postgres.ts';

type SelfTest = Reply<typeof contract.getSelfTest>;

let at: Installation;
let target: RehearsalTarget;
const params = { application: 'Rehearsal' };

beforeAll(async () => {
  [at, target] = await Promise.all([openInstallation(), openRehearsalTarget({ port: 0, token: 'rehearsal-token' })]);
  const text = 'userPrincipalName,displayName\nada@acme.example,Ada';
  await at.call(contract.importDirectory, { body: { files: [{ name: 'people.csv', text }] } });
  await at.call(contract.addApplication, { body: { gallery: 'generic', name: 'Rehearsal' } });
  await at.call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const connection = { tenantUrl: target.tenantUrl, secretToken: target.token };
  await at.call(contract.connectApplication, { params, body: connection });
});

afterAll(async () => {
  await at.close();
  await target.close();
});

async function tested(): Promise<SelfTest> {
  await at.call(contract.startSelfTest, { params, body: { confirm: true } });
  const last: { test?: SelfTest } = {};
  await expect
    .poll(
      async () => {
        last.test = await at.call(contract.getSelfTest, { params });
        return last.test.running;
      },
      { timeout: 60_000 },
    )
    .toBe(false);
  if (last.test === undefined) throw new Error('There is no self-test.');
  return last.test;
}

function verdicts({ steps }: SelfTest): Record<string, string> {
  return Object.fromEntries(steps.map(({ name, verdict }) => [name, verdict]));
}

async function standing(): Promise<readonly string[]> {
  const { users, groups } = await target.state();
  return [...users, ...groups].map(({ userName, displayName }) => String(userName ?? displayName));
}

describe('a self-test', () => {
  test('proves an application that keeps to the standard in every step, and leaves nothing there', async () => {
    target.play({ faults: [] });
    const test = await tested();
    expect(test.steps.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
    expect(test.steps.map(({ name }) => name).slice(-2)).toEqual(['delete-user', 'clean-up']);
    expect(test).toMatchObject({ offered: [], left: [], running: false });
    const created = test.steps.find(({ name }) => name === 'create-user')?.exchanges[0];
    expect(created?.request).toMatch(/"userName":"rollcall-canary-[0-9a-f]{8}@acme\.example"/);
    expect(JSON.stringify(test)).not.toContain('rehearsal-token');
    expect(await standing()).toEqual([]);
    const { entries } = await at.call(contract.listAudit, { query: { limit: 20 } });
    expect(entries.map(({ act }) => act)).toContain('application.self-test');
  });

  test('finds where the application departs, and what is taken over makes the next one go well', async () => {
    target.play({
      faults: [
        { method: 'PATCH', path: '/Users/*', answer: 501 },
        { method: 'GET', path: '/Groups/*', omit: ['members'] },
      ],
    });
    const first = await tested();
    expect(verdicts(first)).toMatchObject({
      'change-user': 'warned',
      'disable-user': 'passed',
      'add-member': 'warned',
    });
    expect(first.offered).toEqual([
      'It does not take PATCH: objects are read and put back whole.',
      'It does not show the members of a group.',
    ]);
    const taken = await at.call(contract.takeQuirks, { params, body: { take: true } });
    expect(taken.offered).toEqual([]);
    const { wire } = await at.call(contract.getApplication, { params });
    expect(wire.quirks).toEqual(first.offered);
    const second = await tested();
    expect(verdicts(second)).toMatchObject({ 'change-user': 'passed', 'clean-up': 'passed' });
    await at.call(contract.takeQuirks, { params, body: { take: false } });
    expect((await at.call(contract.getApplication, { params })).wire.quirks).toEqual([]);
    expect(await standing()).toEqual([]);
  });

  test('ends where nothing can be tried, and says why', async () => {
    target.play({ faults: [{ path: '/Users', answer: 401 }] });
    const refused = await tested();
    expect(verdicts(refused)).toMatchObject({ reach: 'passed', authenticate: 'failed', 'create-user': 'skipped' });
    expect(refused.steps.find(({ name }) => name === 'discover')?.meaning).toContain('the secret was not accepted');
    expect(await standing()).toEqual([]);
  });

  test('remembers what it could not remove, and removes it before the next one', async () => {
    target.play({
      faults: [
        { method: 'POST', path: '/Users', times: 1, drop: 'after' },
        { method: 'DELETE', answer: 503 },
      ],
    });
    const test = await tested();
    expect(verdicts(test)).toMatchObject({ 'create-user': 'failed', 'clean-up': 'failed' });
    expect(test.left).toEqual([expect.stringMatching(/^rollcall-canary-/), expect.stringMatching(/^rollcall-canary-/)]);
    expect(await standing()).toHaveLength(2);
    target.play({ faults: [] });
    const next = await tested();
    expect(next.left).toEqual([]);
    expect(await standing()).toEqual([]);
  });

  test('does not create what the mapping does not let be created', async () => {
    target.play({ faults: [] });
    const mapping = { application: 'Rehearsal', object: 'Group' as const };
    await at.call(contract.setMapping, { params: mapping, body: { actions: { create: false } } });
    const before = target.requests.length;
    const test = await tested();
    expect(verdicts(test)).toMatchObject({
      'create-user': 'passed',
      'create-group': 'skipped',
      'add-member': 'skipped',
    });
    expect(target.requests.slice(before).filter(({ method, path }) => method === 'POST' && path === '/Groups')).toEqual(
      [],
    );
    await at.call(contract.setMapping, { params: mapping, body: { actions: { create: true } } });
  });

  test('asks at the command line whether it may, and prints each step', async () => {
    const { data } = at.rollcall;
    const asked = await rollcallHere(['app', 'self-test', 'Rehearsal', '--data', data]);
    expect(asked).toMatchObject({ status: 2, err: expect.stringContaining('--yes') });
    const ran = await rollcallHere(['app', 'self-test', 'Rehearsal', '--yes', '--data', data]);
    expect(ran).toMatchObject({ status: 0, out: expect.stringMatching(/ok +reach[\s\S]*ok +clean-up/) });
  });
});

describe('a self-test whose process is killed', () => {
  test('leaves a canary that the next start takes away, and the test is over', async () => {
    target.play({ faults: [{ method: 'PATCH', path: '/Users/*', hang: true }] });
    const folder = freshFolder();
    const data = ['--data', folder.path];
    const { tenantUrl, token } = target;
    for (const args of [
      ['add', 'generic', '--name', 'Rehearsal'],
      ['allow-private-address', 'Rehearsal'],
      ['connect', 'Rehearsal', '--url', tenantUrl, '--token', token],
    ]) {
      expect(await rollcallHere(['app', ...args, ...data])).toMatchObject({ status: 0 });
    }
    const server = await serving(folder.path);
    const running = rollcallHere(['app', 'self-test', 'Rehearsal', '--yes', ...data]);
    await expect.poll(standing, { timeout: 30_000 }).toEqual([expect.stringMatching(/^rollcall-canary-/)]);
    await server.stop('SIGKILL');
    expect(await running).not.toMatchObject({ status: 0 });
    expect(await standing()).toHaveLength(1);
    target.play({ faults: [] });
    const again = await serving(folder.path);
    await expect.poll(standing, { timeout: 30_000 }).toEqual([]);
    // It is written down after the application has answered.
    const last = async () => {
      const { out } = await rollcallHere(['app', 'self-test', 'Rehearsal', '--last', '--json', ...data]);
      return JSON.parse(out);
    };
    await expect.poll(last, { timeout: 30_000 }).toMatchObject({ running: false, left: [] });
    await again.stop();
    folder.remove();
  });
});

describe('a self-test on PostgreSQL', () => {
  test('is kept there while it runs, and leaves nothing in the application', async () => {
    target.play({ faults: [] });
    const folder = freshFolder();
    const { url, schema, drop } = await freshSchema();
    const store = ['--data', folder.path, '--store', withSchema(url, schema)];
    const { tenantUrl, token } = target;
    for (const args of [
      ['add', 'generic', '--name', 'Rehearsal'],
      ['allow-private-address', 'Rehearsal'],
      ['connect', 'Rehearsal', '--url', tenantUrl, '--token', token],
    ]) {
      expect(await rollcallHere(['app', ...args, ...store])).toMatchObject({ status: 0 });
    }
    const ran = await rollcallHere(['app', 'self-test', 'Rehearsal', '--yes', ...store]);
    expect(ran).toMatchObject({ status: 0, out: expect.stringMatching(/ok +clean-up/) });
    expect(await standing()).toEqual([]);
    await drop();
    folder.remove();
  });
});
