import type { Context, Hono } from 'hono';
import type { HttpBindings } from '../bindings.ts';
import { encodingsOf } from '../built/encodings-of.ts';
import { readBuilt } from '../built/read-built.ts';

export interface DocsOptions {
  /** The built documents. */
  readonly folder: URL;
}

/** A page, a picture, a script: no part of the path begins with a point. */
const builtFile = /^(?:\/[\w-][\w.-]*)+\.\w+$/;

/**
 * Serves the documents below `/docs/` to everybody: they hold nothing of this installation, and who cannot sign in needs them, too. Their
 * pages run their own scripts alone, stand in no frame and load nothing from outside.
 */
export function mountDocs(app: Hono<HttpBindings>, { folder }: DocsOptions): void {
  app.get('/docs', (c) => c.redirect('docs/', 301));
  app.get('/docs/*', async (c) => {
    const asked = c.req.path.slice('/docs'.length);
    const path = asked === '/' ? '/index.html' : asked;
    const found = builtFile.test(path) ? await reply(folder, path, 200, c) : undefined;
    return (
      found ?? (await reply(folder, '/404.html', 404, c)) ?? c.text(notBuilt, 503, headersOf('text/plain', undefined))
    );
  });
}

async function reply(
  folder: URL,
  path: string,
  status: 200 | 404,
  c: Context<HttpBindings>,
): Promise<Response | undefined> {
  const found = await readBuilt(folder, path, encodingsOf(c.req.header('accept-encoding')));
  return found === undefined ? undefined : c.body(found.bytes, status, headersOf(found.type, found.encoding));
}

function headersOf(type: string, encoding: string | undefined): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    // A new version brings other documents under the same addresses.
    'Cache-Control': 'public, max-age=300',
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
  };
}

const notBuilt =
  'The documents of this Rollcall were not built. Run "npm run docs" in its folder, then load this page again; or read the same in its folder docs/.\n';
