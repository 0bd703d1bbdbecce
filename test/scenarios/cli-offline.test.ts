import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freshFolder, rollcall, rollcallHere, rollcallJson, serving } from '#test/support/command-line.ts';

const folder = freshFolder();
afterAll(() => folder.remove());

describe('without a server', () => {
  it('opens the folder itself, and shows addresses under the default URL', async () => {
    const at = ['--data', join(folder.path, 'own')];
    const tenant = await rollcallJson(['tenant', 'create', 'acme', '--profile', 'generic', ...at]);
    expect(tenant.baseUrl).toBe('http://localhost:8080/t/generic/acme/scim/v2');
    expect(existsSync(join(folder.path, 'own', 'server.json'))).toBe(false);
    const shown = await rollcallHere(['tenant', 'show', 'acme', ...at]);
    expect(shown.out).toContain('Nothing was served from this data folder yet: http://localhost:8080 is the default.');
    expect((await rollcallJson(['credential', 'create', '--tenant', 'acme', ...at])).addressNote).toContain('default');
  });

  it('shows addresses under the URL that was served last', async () => {
    const data = join(folder.path, 'served');
    const server = await serving(data, ['--public-url', 'https://rollcall.example.org/idm/']);
    expect(await server.stop()).toBe(0);
    expect(existsSync(join(data, 'server.json'))).toBe(false);
    const tenant = await rollcallJson(['tenant', 'create', 'acme', '--profile', 'generic', '--data', data]);
    expect(tenant.baseUrl).toBe('https://rollcall.example.org/idm/t/generic/acme/scim/v2');
    expect(tenant.addressNote).toBe(null);
  });

  it('runs no cycle that is due, and says so instead of a time', async () => {
    const data = join(folder.path, 'jobs');
    const at = ['--data', data];
    const server = await serving(data);
    const { baseUrl } = await rollcallJson(['tenant', 'create', 'wiki', '--profile', 'generic', ...at]);
    const { secretToken } = await rollcallJson(['credential', 'create', '--tenant', 'wiki', ...at]);
    await rollcallJson(['app', 'add', 'generic', '--name', 'Wiki', ...at]);
    await rollcallJson(['app', 'allow-private-address', 'Wiki', ...at]);
    await rollcallJson(['app', 'connect', 'Wiki', '--url', String(baseUrl), '--token', String(secretToken), ...at]);
    const started = await rollcallJson(['job', 'start', 'Wiki', ...at]);
    expect(started).toMatchObject({ state: 'on', next: expect.stringMatching(/^20/), whyNot: null });
    expect(await server.stop()).toBe(0);
    const alone = await rollcallJson(['job', 'status', 'Wiki', ...at]);
    expect(alone).toMatchObject({ state: 'on', next: null, whyNot: expect.stringContaining('No server runs') });
    const off = await rollcallJson(['job', 'stop', 'Wiki', ...at]);
    expect(off).toMatchObject({ state: 'off', next: null, whyNot: 'Provisioning Status is Off.' });
  });

  it('waits for another command that holds the folder for a moment', async () => {
    const at = ['--data', join(folder.path, 'shared')];
    const names = ['one', 'two', 'three'];
    const made = await Promise.all(
      names.map((name) => rollcall(['tenant', 'create', name, '--profile', 'generic', ...at])),
    );
    expect(made.map(({ status }) => status)).toEqual([0, 0, 0]);
    const { tenants } = await rollcallJson(['tenant', 'list', ...at]);
    expect(tenants).toHaveLength(4);
  });

  it('has the folder at once after the server was killed, although server.json still lies there', async () => {
    const data = join(folder.path, 'killed');
    const server = await serving(data);
    process.kill(server.pid, 'SIGKILL');
    await server.stop('SIGKILL');
    expect(existsSync(join(data, 'server.json'))).toBe(true);
    expect((await rollcall(['tenant', 'list', '--data', data])).status).toBe(0);
  });

  it('takes the server with it when only the launcher is killed', async () => {
    const data = join(folder.path, 'launcher');
    const server = await serving(data);
    await server.stop('SIGKILL');
    const answers = () =>
      fetch(`${server.url}/health`).then(
        () => true,
        () => false,
      );
    await expect.poll(answers, { timeout: 20_000 }).toBe(false);
    expect((await rollcall(['tenant', 'list', '--data', data])).status).toBe(0);
  });

  it('stops cleanly on SIGINT, too', async () => {
    const server = await serving(join(folder.path, 'interrupted'));
    expect(await server.stop('SIGINT')).toBe(0);
  });
});
