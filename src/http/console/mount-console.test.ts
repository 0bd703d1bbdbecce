import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpBindings } from '../bindings.ts';
import { mountConsole } from './mount-console.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-console-'));
const built = join(folder, 'dist');

beforeAll(() => {
  mkdirSync(join(built, 'assets'), { recursive: true });
  writeFileSync(
    join(built, 'index.html'),
    '<script nonce="__ROLLCALL_NONCE__"></script><meta nonce="__ROLLCALL_NONCE__">',
  );
  writeFileSync(join(built, 'assets', 'index-a1B2.js'), 'plain');
  writeFileSync(join(built, 'assets', 'index-a1B2.js.br'), 'brotli');
  writeFileSync(join(built, 'assets', 'index-a1B2.js.gz'), 'gzip');
  writeFileSync(join(folder, 'secret.js'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function serve(path: string, headers: Readonly<Record<string, string>> = { accept: 'text/html' }, from = built) {
  const app = new Hono<HttpBindings>();
  let made = 0;
  const bytes = (length: number) => new Uint8Array(length).fill(++made);
  const random = { bytes, uuid: () => '', entry: () => '', fraction: () => 0 };
  mountConsole(app, { folder: pathToFileURL(`${from}/`), random });
  app.notFound((c) => c.text('none', 404));
  return { app, reply: app.request(path, { headers }) };
}

const allowed = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('the console over HTTP', () => {
  it('gives its page for every address that a browser opens, never kept, with a nonce of its own', async () => {
    const { app, reply } = serve('/directory/users/42', allowed);
    const first = await reply;
    const second = await app.request('/', { headers: allowed });
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('no-store');
    const nonces = await Promise.all(
      [first, second].map(async (each) => {
        const nonce = /'nonce-([^']+)'/.exec(each.headers.get('content-security-policy') ?? '')?.[1];
        expect(await each.text()).toBe(`<script nonce="${nonce}"></script><meta nonce="${nonce}">`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it('lets the page run its own scripts alone, and stand in no frame', async () => {
    const reply = await serve('/').reply;
    const policy = (reply.headers.get('content-security-policy') ?? '').split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy.join()).not.toContain('unsafe');
    expect(reply.headers.get('x-frame-options')).toBe('DENY');
    expect(reply.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('leaves what machines ask for to them', async () => {
    for (const path of ['/api/v1/nothing', '/t/generic/acme/Users', '/health', '/.well-known/x', '/assets/gone-1.js']) {
      expect((await serve(path).reply).status, path).toBe(404);
    }
    expect((await serve('/directory/users', { accept: 'application/json' }).reply).status).toBe(404);
    expect((await serve('/directory/users', {}).reply).status).toBe(404);
  });

  it('sends a hashed file once and for good, in the best form that the browser takes', async () => {
    const forms = [
      ['gzip, deflate, br', 'br', 'brotli'],
      ['gzip;q=1.0', 'gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip', 'gzip'],
      ['identity', null, 'plain'],
    ] as const;
    for (const [accepted, encoding, content] of forms) {
      const reply = await serve('/assets/index-a1B2.js', { 'accept-encoding': accepted }).reply;
      expect(reply.headers.get('content-encoding'), accepted).toBe(encoding);
      expect(await reply.text()).toBe(content);
      expect(reply.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(reply.headers.get('vary')).toBe('Accept-Encoding');
    }
  });

  it('serves nothing outside of its folder', async () => {
    for (const path of ['/assets/../../secret.js', '/assets/..%2f..%2fsecret.js', '/assets/%2e%2e/%2e%2e/secret.js']) {
      const text = await (await serve(path, {}).reply).text();
      expect(text, path).toBe('none');
    }
  });

  it('says what to do where it was never built', async () => {
    const reply = await serve('/', allowed, join(folder, 'nowhere')).reply;
    expect(reply.status).toBe(503);
    expect(await reply.text()).toContain('npm run console');
  });
});
