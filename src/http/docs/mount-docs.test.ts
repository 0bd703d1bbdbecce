import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpBindings } from '../bindings.ts';
import { mountDocs } from './mount-docs.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-docs-'));
const built = join(folder, 'dist');

beforeAll(() => {
  mkdirSync(join(built, 'guides'), { recursive: true });
  writeFileSync(join(built, 'index.html'), 'first');
  writeFileSync(join(built, '404.html'), 'nothing here');
  writeFileSync(join(built, 'guides', 'plans.html'), 'plans');
  writeFileSync(join(built, 'guides', 'plans.html.br'), 'brotli');
  writeFileSync(join(folder, 'secret.html'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ask(path: string, headers: Readonly<Record<string, string>> = {}, from = built) {
  const app = new Hono<HttpBindings>();
  mountDocs(app, { folder: pathToFileURL(`${from}/`) });
  return app.request(path, { headers });
}

describe('the documents over HTTP', () => {
  it('are shown to everybody, who finds the first page by the folder alone', async () => {
    expect(await (await ask('/docs/')).text()).toBe('first');
    expect(await (await ask('/docs/guides/plans.html')).text()).toBe('plans');
    const away = await ask('/docs');
    expect([away.status, away.headers.get('location')]).toEqual([301, 'docs/']);
  });

  it('are sent compressed to who takes it', async () => {
    const reply = await ask('/docs/guides/plans.html', { 'accept-encoding': 'gzip, br' });
    expect(reply.headers.get('content-encoding')).toBe('br');
    expect(await reply.text()).toBe('brotli');
    expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('run their own scripts alone, in no frame', async () => {
    const policy = (await ask('/docs/')).headers.get('content-security-policy') ?? '';
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]),
    );
    expect(policy).not.toContain('unsafe');
  });

  it('say so where there is no such page, and show nothing outside of their folder', async () => {
    for (const path of [
      '/docs/gone.html',
      '/docs/guides/',
      '/docs/../secret.html',
      '/docs/%2e%2e/secret.html',
      '/docs/..%2fsecret.html',
    ]) {
      const reply = await ask(path);
      expect(await reply.text(), path).not.toContain('secret');
      expect(reply.status, path).toBe(404);
    }
    expect(await (await ask('/docs/gone.html')).text()).toBe('nothing here');
  });

  it('say what to do where they were never built', async () => {
    const reply = await ask('/docs/', {}, join(folder, 'nowhere'));
    expect(reply.status).toBe(503);
    expect(await reply.text()).toContain('npm run docs');
  });
});
