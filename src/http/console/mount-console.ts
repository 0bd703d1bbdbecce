import type { Context, Hono } from 'hono';
import type { Random } from '#deps.ts';
import type { HttpBindings } from '../bindings.ts';
import { encodingsOf } from '../built/encodings-of.ts';
import { readBuilt } from '../built/read-built.ts';
import { isApi } from './is-api.ts';
import { pageHeaders } from './page-headers.ts';

export interface ConsoleOptions {
  /** The built console. */
  readonly folder: URL;
  readonly random: Random;
}

/** What the build left in `index.html` for the nonce of each reply. */
const noncePlace = '__ROLLCALL_NONCE__';

/** Files that carry a hash of their content in their name, and those beside `index.html`. */
const builtFile = /^\/(?:assets\/[\w.-]+|[\w-]+\.svg)$/;

/** Serves the console: its files, and for every other address that a browser asks for, its one page. To be mounted last. */
export function mountConsole(app: Hono<HttpBindings>, { folder, random }: ConsoleOptions): void {
  app.get('*', async (c, next) => {
    if (builtFile.test(c.req.path)) return (await file(folder, c)) ?? next();
    if (isApi(c.req.path) || !acceptsHtml(c)) return next();
    return page(folder, c, random);
  });
}

async function file(folder: URL, c: Context<HttpBindings>): Promise<Response | undefined> {
  const found = await readBuilt(folder, c.req.path, encodingsOf(c.req.header('accept-encoding')));
  if (found === undefined) return undefined;
  const forGood = c.req.path.startsWith('/assets/');
  return c.body(found.bytes, 200, {
    'Content-Type': found.type,
    'Cache-Control': forGood ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(found.encoding === undefined ? {} : { 'Content-Encoding': found.encoding }),
  });
}

async function page(folder: URL, c: Context<HttpBindings>, random: Random): Promise<Response> {
  const nonce = Buffer.from(random.bytes(18)).toString('base64');
  const found = await readBuilt(folder, '/index.html', []);
  if (found === undefined) return c.text(notBuilt, 503, pageHeaders(nonce));
  const html = Buffer.from(found.bytes).toString('utf8').replaceAll(noncePlace, nonce);
  return c.html(html, 200, pageHeaders(nonce));
}

const notBuilt =
  'The console of this Rollcall was not built. Run "npm run console" in its folder, then load this page again. The rollcall command works without it.\n';

function acceptsHtml(c: Context<HttpBindings>): boolean {
  return /\btext\/html\b/i.test(c.req.header('accept') ?? '');
}
