import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { entries } from '#gallery/entries.ts';
import { freshFolder, rollcallHere, rollcallJson, serving } from '#test/support/command-line.ts';

const folder = freshFolder();
afterAll(() => folder.remove());

const CANARY = 'canary-5f1e7c0d9ab34e62';
/** As some applications hand out their keys. */
const ENCODED = Buffer.from(`user:${CANARY}`).toString('base64');
const isTold = (text: string | Buffer) => text.includes(CANARY) || text.includes(ENCODED);

/** A SCIM endpoint that says back whatever it was told: the worst a target can do to a secret. */
async function tellTale() {
  const server = createServer((request, response) => {
    if (request.url === '/token') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ access_token: `access-${CANARY}`, token_type: 'bearer', expires_in: 3600 }));
      return;
    }
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
  const origin = `http://127.0.0.1:${port}`;
  return { url: `${origin}/scim/v2`, tokenUrl: `${origin}/token`, close: () => server.close() };
}

/** How an application of each kind is let in: a token, one that is encoded, client credentials. */
function secretsFor(at: number, tokenUrl: string): readonly string[] {
  if (at === 0) return ['--token', CANARY];
  if (at === 1) return ['--token', ENCODED];
  return ['--client-id', 'client', '--client-secret', CANARY, '--token-url', tokenUrl];
}

describe('a secret of a target', () => {
  it('of every application of the gallery appears in no log, plan, preview, error, trace, metric, audit, export, backup or file of the data folder (I9)', {
    timeout: 180_000,
  }, async () => {
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
    const provisioned = async (key: string, app: string, secret: readonly string[], url: string) => {
      await run('app', 'add', key, '--name', app);
      await run('app', 'allow-private-address', app);
      await run('app', 'connect', app, '--url', url, ...secret);
      await run('app', 'test', app);
      await run('assign', 'add', '--app', app, 'ann@acme.example');
      await run('job', 'start', app);
      const log = await run('log', 'list', '--app', app);
      expect(JSON.stringify(log), `the refused create is in the log of ${app}`).toContain('ann@acme.example');
      const logged: unknown = 'entries' in log ? log.entries : [];
      for (const entry of Array.isArray(logged) ? logged : []) await run('log', 'show', String(entry.entry));
      for (const words of [
        ['app', 'show', app],
        ['job', 'status', app],
        ['job', 'cycles', app],
        ['job', 'failures', app],
        ['explain', app, 'ann@acme.example'],
      ])
        await run(...words);
      const { out, err } = await rollcallHere(['job', 'provision', app, '--user', 'ann@acme.example', ...at]);
      said.push(out, err);
      await run('job', 'simulate', app);
    };
    await run(
      'directory',
      'add',
      'ann@acme.example',
      'displayName=Ann',
      'givenName=Ann',
      'surname=A',
      'mailNickname=ann',
    );
    for (const [key, { connection }] of entries) {
      const ways = connection.clientCredentials ? [0, 2] : [0, 1];
      for (const way of ways) await provisioned(key, `${key}-${way}`, secretsFor(way, target.tokenUrl), target.url);
    }
    await run('app', 'list');
    await run('audit');
    const exported = await rollcallHere(['log', 'export', '--format', 'json', ...at]);
    said.push(exported.out, exported.err);
    said.push(await (await fetch(`${server.url}/metrics`)).text());
    await run('backup', join(folder.path, 'copy.db'));
    await server.stop();
    target.close();

    expect(said.filter((text) => text.includes('you sent')).length).toBeGreaterThan(2);
    expect(said.filter(isTold)).toEqual([]);
    expect(logged.filter(isTold)).toEqual([]);
    const files = readdirSync(folder.path).filter((name) => isTold(readFileSync(join(folder.path, name))));
    expect(files).toEqual([]);
  });
});
