import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { admin } from './support/administrator.ts';
import { type FilledConsole, openFilledConsole } from './support/filled-console.ts';
import { openEach, visit, visitsOf } from './support/visits.ts';
import type { Window } from './support/window.ts';

/** What a page holds that a stranger could have put there: empty when nothing was run, and nothing leads astray. */
const strangers = `(() => {
  const own = ['http:', 'https:', 'mailto:'];
  const elements = [...document.querySelectorAll('*')];
  return [
    ...(window.struck === undefined ? [] : ['a script of a stranger ran']),
    ...elements.flatMap((element) => [...element.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name)),
    ...[...document.scripts].filter(({ src }) => !src.startsWith(location.origin + '/assets/')).map(({ outerHTML }) => outerHTML),
    ...[...document.querySelectorAll('[href]')].filter(({ href }) => typeof href === 'string' && !own.includes(new URL(href).protocol)).map(({ href }) => href),
    ...[...document.querySelectorAll('iframe, object, embed, form[action]')].map(({ outerHTML }) => outerHTML),
    ...[...document.images].filter(({ src }) => !/^(data:image|http:.127)/.test(src) || src.endsWith('/x')).map(({ src }) => src),
  ];
})()`;

describe('every page, full of what strangers have sent', () => {
  let console: FilledConsole;
  let window: Window;
  const asked = new Set<string>();
  const replies: string[] = [];
  const dialogs: string[] = [];
  const kept: string[] = [];

  beforeAll(async () => {
    console = await openFilledConsole();
    ({ window } = console);
    const { page } = window;
    page.on('request', (request) => asked.add(request.url()));
    page.on('response', (response) => {
      if (response.url().includes('/api/'))
        void response.text().then(
          (text) => replies.push(text),
          () => undefined,
        );
    });
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  });
  afterAll(() => console.close());

  it('runs no script of theirs, follows no address of theirs, and breaks no rule of the policy', async () => {
    const { page } = window;
    for (const each of visitsOf(console)) {
      await visit(page, each);
      expect(await page.evaluate(strangers), each.path).toEqual([]);
      await openEach(page, each, async (what) => {
        expect(await page.evaluate(strangers), `${each.path} ${what}`).toEqual([]);
      });
      kept.push(
        // What was closed may still be on its way out: a page that changes gives no content.
        await vi.waitFor(() => page.content(), { timeout: 20_000 }),
        await page.evaluate<string>('JSON.stringify({ ...localStorage, ...sessionStorage })'),
      );
    }
    expect(dialogs).toEqual([]);
    expect(window.complaints).toEqual([]);
  }, 300_000);

  it('asks nobody but Rollcall itself', () => {
    const origins = [...asked].map((url) => new URL(url)).filter(({ protocol }) => protocol !== 'data:');
    expect(new Set(origins.map(({ origin }) => origin))).toEqual(new Set([console.url]));
  });

  it('holds no secret: not in the page, in storage, in an address nor in an answer', () => {
    expect(replies.length).toBeGreaterThan(50);
    for (const secret of [...console.secrets, admin.password]) {
      for (const text of [...kept, ...replies, ...asked]) expect(text.includes(secret)).toBe(false);
    }
  });

  it('keeps the session from scripts, and from every other site', async () => {
    const cookies = await window.context.cookies();
    const session = cookies.filter(({ name }) => name.startsWith('__Host-rollcall'));
    expect(session).toMatchObject([{ httpOnly: true, secure: true, sameSite: 'Strict', path: '/' }]);
    await expect.poll(() => window.page.evaluate('document.cookie')).toBe('');
  });

  it('is no page of a frame, whatever its address, and lets no inline script run', async () => {
    for (const { path } of visitsOf(console)) {
      const reply = await fetch(`${console.url}${path}`, { headers: { accept: 'text/html' } });
      const policy = reply.headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).toMatch(/script-src 'self'(;|$)/);
      expect(policy, path).not.toContain('unsafe');
      expect(reply.headers.get('x-frame-options'), path).toBe('DENY');
      expect(reply.headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(reply.headers.get('cache-control'), path).toBe('no-store');
    }
  });

  it('downloads a log whose cells no spreadsheet takes for a formula', async () => {
    const { text, entries } = await console.call(contract.exportLog, { query: { format: 'csv' } });
    expect(entries).toBeGreaterThan(5);
    expect(text).not.toMatch(/(^|,|\n)"?\s*[=+\-@\t\r]/);
  });
});
