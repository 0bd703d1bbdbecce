import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { freshFolder, rollcallHere, rollcallJson, type Serving, serving } from '#test/support/command-line.ts';

const folder = freshFolder();
const data = ['--data', folder.path];
afterAll(() => folder.remove());

const claim = (url: string, link: unknown, more: Record<string, string>) => {
  const token = String(link).split('#')[1];
  return fetch(`${url}/api/v1${contract.claimSetup.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'x-rollcall-request': '1' },
    body: JSON.stringify({ token, password: 'correct horse battery', ...more }),
  });
};

describe('rollcall admin, while nothing is served', () => {
  it('prints a set-up link that the next server knows, and names there is nobody', async () => {
    expect((await rollcallHere(['admin', 'list', ...data])).out).toContain('no administrator yet');
    const { link } = await rollcallJson(['admin', 'reset', ...data]);
    expect(link).toMatch(/^http:\/\/localhost:8080\/setup#[\w-]{43}$/);
    expect((await rollcallHere(['admin', 'reset', ...data])).out).toContain('Start rollcall serve');
  });
});

describe('rollcall serve', () => {
  let server: Serving;
  let setupLink: unknown;
  beforeAll(async () => {
    server = await serving(folder.path, ['--sandbox']);
    setupLink = (await rollcallJson(['admin', 'reset', ...data])).link;
  });
  afterAll(() => server.stop());

  it('lets the link make the first administrator, over a socket and once', async () => {
    expect(String(setupLink)).toContain(`${server.url}/setup#`);
    expect((await claim(server.url, setupLink, { login: 'ada' })).status).toBe(200);
    expect((await claim(server.url, setupLink, { login: 'eve' })).status).toBe(404);
  });

  it('adds, lists and resets administrators of a tenant, each by a link to its own pages', async () => {
    await rollcallJson(['tenant', 'create', 'site', '--profile', 'playvox', ...data]);
    const add = ['tenant', 'admin', 'add', 'site', 'sue', '--name', 'Sue Park', ...data];
    expect((await rollcallHere([...add, '--role', 'super-admim'])).err).toContain('super-admin');
    expect((await rollcallHere([...add, '--role', 'super-admin'])).out).toContain(`${server.url}/apps/site/setup#`);
    expect((await rollcallHere(['tenant', 'admin', 'list', 'site', ...data])).out).toMatch(
      /sue +Sue Park +invited +never +Super Admin/,
    );
    const { link } = await rollcallJson(['tenant', 'admin', 'reset', 'site', 'sue', ...data]);
    expect(link).toContain('/apps/site/setup#');
  });

  it('resets the only administrator unnamed, and asks for a name where there are several', async () => {
    const { link } = await rollcallJson(['admin', 'reset', ...data]);
    expect((await claim(server.url, link, { password: 'another long password' })).status).toBe(200);
    await rollcallJson([
      'admin',
      'add',
      'eve',
      '--role',
      'global-reader',
      'application-owner',
      '--name',
      'Eve',
      ...data,
    ]);
    const refused = await rollcallHere(['admin', 'reset', ...data]);
    expect(refused).toMatchObject({ status: 1, err: expect.stringContaining('ada, eve') });
    expect((await rollcallHere(['admin', 'list', ...data])).out).toMatch(
      /eve +Eve +invited +no +never +application-owner, global-reader/,
    );
    expect((await rollcallHere(['admin', 'add', 'eve', '--role', 'global-reader', ...data])).err).toContain('already');
    expect((await rollcallHere(['admin', 'reset', 'evw', ...data])).err).toContain('eve');
    const { entries } = await rollcallJson(['audit', ...data]);
    expect(entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ act: 'administrator.reset', actor: 'os:tester', object: 'ada' }),
      ]),
    );
  });
});
