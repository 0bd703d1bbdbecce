import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshFolder, rollcallHere, rollcallJson, serving } from '#test/support/command-line.ts';

const folder = freshFolder();
const at = ['--data', join(folder.path, 'data')];
const people = ['ada', 'grace', 'alan'].map((name) => `${name}@acme.example`);
const server = { stop: (): Promise<unknown> => Promise.resolve() };

const run = (...command: readonly string[]) => rollcallHere([...command, ...at]);
const statusOf = async (...command: readonly string[]) => (await run(...command)).status;

beforeAll(async () => {
  server.stop = (await serving(join(folder.path, 'data'))).stop;
  const { baseUrl } = await rollcallJson(['tenant', 'create', 'wiki', '--profile', 'generic', ...at]);
  const { secretToken } = await rollcallJson(['credential', 'create', '--tenant', 'wiki', ...at]);
  const file = join(folder.path, 'people.csv');
  writeFileSync(file, ['userPrincipalName,displayName', ...people.map((name) => `${name},${name}`)].join('\n'));
  await run('directory', 'import', file);
  for (const name of ['First', 'Second']) {
    await run('app', 'add', 'generic', '--name', name);
    await run('app', 'allow-private-address', name);
    await run('app', 'connect', name, '--url', String(baseUrl), '--token', String(secretToken));
  }
});
afterAll(async () => {
  await server.stop();
  folder.remove();
});

describe('plans by commands', () => {
  it('say by their exit status whether something would be done, whether the guard would hold it, and whether all was done', async () => {
    expect(await statusOf('job', 'simulate', 'First', '--exit-code')).toBe(0);
    await run('assign', 'add', '--app', 'First', ...people);
    expect(await statusOf('job', 'simulate', 'First', '--exit-code')).toBe(4);
    expect(await statusOf('job', 'simulate', 'First'), 'unless it is asked').toBe(0);
    expect((await run('job', 'guard', 'First', '--creates', '2')).out).toMatch(/Creates +2/);
    const held = await run('job', 'simulate', 'First', '--exit-code');
    expect(held).toMatchObject({ status: 5, out: expect.stringContaining('3 creates of 2') });
    expect(await statusOf('job', 'plan', 'approve', 'First', '4')).toBe(1);
    expect(await statusOf('job', 'plan', 'approve', 'First', '4', '--override')).toBe(0);
    await run('assign', 'remove', '--app', 'First', people[0] ?? '');
    const applied = await run('job', 'plan', 'apply', 'First', '4');
    expect(applied, 'a row was refused').toMatchObject({ status: 1, err: expect.stringContaining(people[0] ?? '') });
    expect((await run('job', 'guard', 'First', '--creates', 'none')).out).toMatch(/Creates +no limit/);
    expect(await statusOf('job', 'guard', 'First', '--creates', 'many')).toBe(2);
  });

  it('come before the first cycle where the application has accounts already; their approval adopts them', async () => {
    await run('assign', 'add', '--app', 'Second', ...people);
    const start = await run('job', 'start', 'Second');
    expect(start).toMatchObject({ status: 4, err: expect.stringContaining('Second has 2 accounts already') });
    expect(start.out).toMatch(/Adopts +2 accounts that are there already/);
    expect(await rollcallJson(['job', 'status', 'Second', ...at])).toMatchObject({ status: 'off', last: null });
    expect(await statusOf('job', 'plan', 'approve', 'Second', '1')).toBe(0);
    expect(await statusOf('job', 'plan', 'apply', 'Second', '1')).toBe(0);
    const { links } = await rollcallJson(['job', 'status', 'Second', ...at]);
    expect(links).toBe(3);
    expect(await statusOf('job', 'start', 'Second'), 'they are ours by now').toBe(0);
    expect(await rollcallJson(['job', 'status', 'Second', ...at])).toMatchObject({ status: 'on' });
  });
});
