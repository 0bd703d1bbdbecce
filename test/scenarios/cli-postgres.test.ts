import { afterAll, describe, expect, it } from 'vitest';
import { freshFolder, rollcallHere, serving } from '#test/support/command-line.ts';
import { freshSchema, postgresUrl, withSchema } from '#test/support/postgres.ts';

const folder = freshFolder();
afterAll(() => folder.remove());

describe('with PostgreSQL as the store', () => {
  it('serves from it, and a command beside the server sees and changes the same', async () => {
    const { url, schema, drop } = await freshSchema();
    const store = withSchema(url, schema);
    const at = ['--data', folder.path, '--store', store];
    const server = await serving(folder.path, ['--store', store]);
    const made = await rollcallHere(['tenant', 'create', 'acme', '--profile', 'generic', '--json', ...at]);
    expect(JSON.parse(made.out).baseUrl).toBe(`${server.url}/t/generic/acme/scim/v2`);
    const credential = await rollcallHere(['credential', 'create', '--tenant', 'acme', '--json', ...at]);
    const { baseUrl, secretToken } = JSON.parse(credential.out);
    const listed = await fetch(`${baseUrl}/Users`, { headers: { authorization: `Bearer ${secretToken}` } });
    expect(listed.status).toBe(200);
    expect(await server.stop()).toBe(0);
    const later = await rollcallHere(['tenant', 'list', '--json', ...at]);
    expect(JSON.parse(later.out).tenants).toHaveLength(2);
    await drop();
  });

  it('says where it could not be opened, why, and what to do, without the password', async () => {
    const there = new URL(await postgresUrl());
    const changed = (change: (url: URL) => void): string => {
      const url = new URL(there);
      change(url);
      return url.href;
    };
    const cases: readonly [string, string, string][] = [
      ['postgresql://nobody:secret@127.0.0.1:1/nothing', '127.0.0.1:1', 'Nothing listens there'],
      ['postgresql://nobody:secret@nowhere.invalid/nothing', 'nowhere.invalid', 'No such host is known here'],
      [changed((url) => (url.pathname = '/nothing')), '"nothing" does not exist', 'make it with createdb'],
      [changed((url) => (url.username = 'stranger')), '"stranger" does not exist', 'check user and password'],
      [changed((url) => url.searchParams.set('schema', 'My-Schema')), '"My-Schema" is no schema name', 'lower-case'],
      ['mysql://nobody:secret@localhost/x', 'no PostgreSQL URL', 'postgresql://user:password@host/database'],
    ];
    for (const [store, what, todo] of cases) {
      const ended = await rollcallHere(['tenant', 'list', '--data', folder.path, '--store', store]);
      expect(ended, store).toMatchObject({ status: 3, out: '', err: expect.stringContaining(what) });
      expect(ended.err).toContain(todo);
      expect(ended.err).not.toContain('secret');
    }
  });
});
