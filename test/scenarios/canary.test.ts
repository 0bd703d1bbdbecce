import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freshFolder, rollcallHere, rollcallJson, serving } from '#test/support/command-line.ts';

const folder = freshFolder();
afterAll(() => folder.remove());

const CANARY = 'canary-5f1e7c0d9ab34e62';

/** A SCIM endpoint that says back whatever it was told: the worst a target can do to a secret. */
async function tellTale() {
  const server = createServer((request, response) => {
    const detail = `you sent ${request.headers.authorization ?? 'nothing'} to ${request.url ?? ''}`;
    const empty = request.url?.includes('filter=') === true && request.method === 'GET';
    const body = empty
      ? { schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], totalResults: 0, Resources: [], detail }
      : { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '400', detail };
    response.writeHead(empty ? 200 : 400, { 'content-type': 'application/scim+json', 'x-told': detail });
    response.end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/scim/${CANARY.slice(0, 6)}`, close: () => server.close() };
}

describe('a secret of a target', () => {
  it('appears in no log, preview, error, trace, metric, audit, export, backup or file of the data folder (I9)', async () => {
    const target = await tellTale();
    const server = await serving(folder.path, ['--log-level', 'debug']);
    const logged: string[] = [];
    for (const stream of [server.child.stdout, server.child.stderr])
      stream?.on('data', (chunk: Buffer) => logged.push(chunk.toString('utf8')));
    const at = ['--data', folder.path];
    const said: string[] = [];
    const run = async (...args: readonly string[]) => {
      const reply = await rollcallJson([...args, ...at]).catch((error: unknown) => ({ error: String(error) }));
      said.push(JSON.stringify(reply));
      return reply;
    };
    await run('app', 'add', 'generic', '--name', 'Telltale');
    await run('app', 'allow-private-address', 'Telltale');
    await run('app', 'connect', 'Telltale', '--url', target.url, '--token', CANARY);
    await run('app', 'test', 'Telltale');
    await run('directory', 'add', 'ann@acme.example', 'displayName=Ann', 'mailNickname=ann');
    await run('assign', 'add', '--app', 'Telltale', 'ann@acme.example');
    await run('job', 'start', 'Telltale');
    const log = await run('log', 'list');
    expect(JSON.stringify(log), 'the refused create is in the log').toContain('ann@acme.example');
    const entries: unknown = 'entries' in log ? log.entries : [];
    for (const entry of Array.isArray(entries) ? entries : []) await run('log', 'show', String(entry.entry));
    for (const words of [
      ['app', 'show', 'Telltale'],
      ['app', 'list'],
      ['job', 'status', 'Telltale'],
      ['audit'],
      ['job', 'cycles', 'Telltale'],
      ['job', 'failures', 'Telltale'],
    ])
      await run(...words);
    for (const words of [
      ['job', 'provision', 'Telltale', '--user', 'ann@acme.example', '--preview'],
      ['job', 'provision', 'Telltale', '--user', 'ann@acme.example'],
      ['log', 'export', '--format', 'json'],
    ]) {
      const { out, err } = await rollcallHere([...words, ...at]);
      said.push(out, err);
    }
    said.push(await (await fetch(`${server.url}/metrics`)).text());
    await run('backup', join(folder.path, 'copy.db'));
    await server.stop();
    target.close();

    expect(said.filter((text) => text.includes('you sent')).length).toBeGreaterThan(2);
    expect(said.filter((text) => text.includes(CANARY))).toEqual([]);
    expect(logged.filter((text) => text.includes(CANARY))).toEqual([]);
    const files = readdirSync(folder.path).filter((name) => readFileSync(join(folder.path, name)).includes(CANARY));
    expect(files).toEqual([]);
  });
});
