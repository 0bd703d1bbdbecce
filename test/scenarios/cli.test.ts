import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  freshFolder,
  rollcall,
  rollcallHere,
  rollcallJson,
  type Serving,
  serving,
} from '#test/support/command-line.ts';

const folder = freshFolder();
const data = join(folder.path, 'data');
const at = ['--data', data];

function mode(file: string): number {
  return statSync(file).mode & 0o777;
}

async function scim(made: Record<string, unknown>, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = {
    authorization: `Bearer ${String(made.secretToken)}`,
    'content-type': 'application/scim+json',
  };
  return fetch(`${String(made.baseUrl)}${path}`, { ...init, headers });
}

describe('what scripts rely on', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serving(data, ['--sandbox']);
  });
  afterAll(async () => {
    await server.stop();
    folder.remove();
  });

  it('answers /health with 200 when it is ready, and says no more', async () => {
    const response = await fetch(`${server.url}/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ready' });
  });

  it('keeps the data folder, server.json and the key to its owner', () => {
    expect(mode(data)).toBe(0o700);
    expect(mode(join(data, 'server.json'))).toBe(0o600);
    expect(mode(join(data, 'secret.key'))).toBe(0o600);
    const { url, token } = JSON.parse(readFileSync(join(data, 'server.json'), 'utf8'));
    expect(url).toBe(server.url);
    expect(token).toMatch(/^[\w-]{43}$/);
  });

  it.each([
    ['generic', '/t/generic/s-generic/scim/v2'],
    ['playvox', '/t/playvox/s-playvox/scim/v1'],
    ['purecloud', '/t/purecloud/s-purecloud/api/v2/scim/v2'],
    ['8x8', '/t/8x8/s-8x8/udi/customers/s-8x8/scim/v2'],
  ])('opens a %s tenant whose credential lets a client in at once', async (profile, path) => {
    const name = `s-${profile}`;
    const created = await rollcall(['tenant', 'create', name, '--profile', profile, ...at, '--json']);
    const tenant = JSON.parse(created.out);
    expect(tenant).toMatchObject({ tenant: name, profile, baseUrl: `${server.url}${path}` });
    if (profile === 'playvox') {
      const early = await rollcallJson(['credential', 'create', '--tenant', name, ...at]);
      expect((await scim(early, '/Users')).status).toBe(403);
      expect((await rollcallHere(['tenant', 'activate', name, ...at])).status).toBe(0);
    }
    const credential = await rollcallJson(['credential', 'create', '--tenant', name, ...at]);
    const listed = await scim(credential, '/Users');
    expect(listed.status).toBe(200);
    expect(await listed.json()).toMatchObject({ totalResults: 0 });
  });

  it('shows the parts of an OAuth client: its token endpoint gives a token that works', async () => {
    const made = await rollcallJson(['credential', 'create', '--tenant', 's-purecloud', ...at]);
    expect(made).toMatchObject({ kind: 'oauth-client', tokenUrl: `${server.url}/t/purecloud/s-purecloud/oauth/token` });
    expect(Date.parse(String(made.expiresAt))).toBeGreaterThan(Date.now());
    const basic = Buffer.from(`${String(made.clientId)}:${String(made.clientSecret)}`).toString('base64');
    const issued = await fetch(String(made.tokenUrl), {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token: secretToken } = JSON.parse(await issued.text());
    expect((await scim({ ...made, secretToken }, '/users')).status).toBe(200);
  });

  it('shows the BASE64 KEY of an API key again, until it is revoked', async () => {
    const made = await rollcallJson(['credential', 'create', '--tenant', 's-playvox', '--name', 'Okta', ...at]);
    const id = String(made.id);
    const shown = await rollcallJson(['credential', 'show', id, '--tenant', 's-playvox', ...at]);
    expect(shown.base64Key).toBe(made.secretToken);
    expect((await rollcallHere(['credential', 'revoke', id, '--tenant', 's-playvox', ...at])).status).toBe(0);
    expect((await scim(made, '/Users')).status).toBe(401);
  });

  it('says of a deactivated user why he may not sign in, and keeps what he had completed', async () => {
    const user = 'ada@example.org';
    await rollcallJson(['tenant', 'user', 'add', 's-playvox', user, `emails.work=${user}`, ...at]);
    await rollcallJson(['tenant', 'record', 'add', 's-playvox', user, 'An audit', ...at]);
    expect(await rollcallJson(['tenant', 'signin', 's-playvox', user, ...at])).toMatchObject({ allowed: true });
    await rollcallJson(['tenant', 'user', 'deactivate', 's-playvox', user, ...at]);
    expect(await rollcallJson(['tenant', 'signin', 's-playvox', user, ...at])).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('inactive'),
    });
    expect((await rollcallHere(['tenant', 'record', 'add', 's-playvox', user, 'Another', ...at])).status).toBe(1);
    const { records } = await rollcallJson(['tenant', 'record', 'list', 's-playvox', user, ...at]);
    expect(records).toHaveLength(1);
  });

  it('erases a user only when the name is said once more', async () => {
    const erase = ['tenant', 'erase', 's-playvox', 'ada@example.org'];
    expect((await rollcallHere([...erase, ...at])).status).toBe(1);
    expect((await rollcallHere([...erase, '--confirm', 'eve@example.org', ...at])).status).toBe(1);
    expect((await rollcallHere([...erase, '--confirm', 'ada@example.org', ...at])).status).toBe(0);
    expect(await rollcallJson(['tenant', 'user', 'list', 's-playvox', ...at])).toMatchObject({ total: 0 });
  });

  it('names the user of the operating system in the audit, and no secret', async () => {
    const made = await rollcallJson(['credential', 'create', '--tenant', 's-generic', ...at]);
    const { out } = await rollcallHere(['audit', '--json', '--limit', '200', ...at]);
    expect(out).toMatch(/"actor": "os:[^"]+"/);
    expect(out).toContain('"act": "credential.create"');
    expect(out).not.toContain(String(made.secretToken));
  });

  it('rotates the sealing key while serving: what was sealed is still readable', async () => {
    const made = await rollcallJson(['credential', 'create', '--tenant', 's-playvox', ...at]);
    const rotated = await rollcallJson(['key', 'rotate', ...at]);
    expect(rotated.keyId).not.toBe(rotated.previousKeyId);
    const shown = await rollcallJson(['credential', 'show', String(made.id), '--tenant', 's-playvox', ...at]);
    expect(shown.secretToken).toBe(made.secretToken);
  });

  it('writes a backup while serving, once to a file', async () => {
    const file = join(folder.path, 'copy.db');
    expect(await rollcallJson(['backup', 'create', file, ...at])).toMatchObject({ file });
    expect(existsSync(file)).toBe(true);
    const again = await rollcallHere(['backup', file, ...at]);
    expect(again).toMatchObject({ status: 1, err: expect.stringContaining('exists already') });
  });

  it('refuses a second server on the same folder', async () => {
    const second = await rollcall(['serve', '--port', '0', ...at]);
    expect(second).toMatchObject({ status: 3, err: expect.stringContaining(data) });
  });

  it('tells a stranger at the API nothing', async () => {
    const response = await fetch(`${server.url}/api/v1/tenants`, { headers: { authorization: 'Bearer wrong' } });
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain('s-generic');
  });
});
