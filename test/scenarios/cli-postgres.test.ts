import { afterAll, describe, expect, it } from 'vitest';
import { freshFolder, rollcallHere, serving } from '#test/support/command-line.ts';
import { freshSchema, withSchema } from '#test/support/postgres.ts';

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

  it('says that the server cannot be reached, and where', async () => {
    const store = 'postgresql://nobody:secret@127.0.0.1:1/nothing';
    const ended = await rollcallHere(['tenant', 'list', '--data', folder.path, '--store', store]);
    expect(ended).toMatchObject({ status: 3, err: expect.stringContaining('127.0.0.1:1') });
    expect(ended.err).not.toContain('secret@');
  });
});
