import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshFolder, rollcallHere, rollcallJson, serving } from '#test/support/command-line.ts';

const folder = freshFolder();
const at = ['--data', join(folder.path, 'data')];
const server = { stop: (): Promise<unknown> => Promise.resolve() };

const run = async (...command: readonly string[]) => rollcallHere([...command, ...at]);
const push = (...command: readonly string[]) => run('app', 'push-group', ...command);

beforeAll(async () => {
  server.stop = (await serving(join(folder.path, 'data'))).stop;
  const { baseUrl } = await rollcallJson(['tenant', 'create', 'wiki', '--profile', 'generic', ...at]);
  const { secretToken } = await rollcallJson(['credential', 'create', '--tenant', 'wiki', ...at]);
  for (const name of ['Writers', 'Team Red']) await run('directory', 'add', name, '--group');
  await run('app', 'add', 'generic', '--name', 'Wiki', '--vocabulary', 'okta');
  await run('app', 'allow-private-address', 'Wiki');
  await run('app', 'connect', 'Wiki', '--url', String(baseUrl), '--token', String(secretToken));
});
afterAll(async () => {
  await server.stop();
  folder.remove();
});

it('push groups by name and by rule, at once, no longer and not at all, by commands', async () => {
  expect((await push('list', 'Wiki')).out).toContain('No group is pushed.');
  expect((await push('add', 'Wiki', 'Writers')).out).toContain('Writers is pushed.');
  expect(await push('now', 'Wiki', 'Writers')).toMatchObject({ status: 0 });
  expect((await push('list', 'Wiki')).out).toMatch(/Writers +name +active/);
  expect((await push('deactivate', 'Wiki', 'Writers')).out).toContain('The push of Writers is inactive.');
  expect((await push('activate', 'Wiki', 'Writers')).out).toContain('The push of Writers is active.');
  expect((await push('rule', 'set', 'Wiki', 'Teams', '--value', 'team')).out).toContain('Teams finds 1 groups now.');
  expect((await push('list', 'Wiki')).out).toMatch(/Team Red +rule Teams +pending/);
  expect(await push('rule', 'remove', 'Wiki', 'Nobody')).toMatchObject({
    err: expect.stringContaining('There are: Teams.'),
  });
  expect((await push('rule', 'remove', 'Wiki', 'Teams')).out).toContain('No group is pushed by a rule.');
  expect((await push('assigned', 'Wiki', 'on')).out).toContain('Assigned groups are pushed, too.');
  expect((await push('unlink', 'Wiki', 'Writers', '--target', 'leave')).out).toContain('Writers is pushed no longer');
  const again = await push('unlink', 'Wiki', 'Writers', '--target', 'leave');
  expect(again.err).toContain('rollcall app push-group add');
});
