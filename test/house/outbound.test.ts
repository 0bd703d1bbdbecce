import { describe, expect, it } from 'vitest';
import { importsOf, isTest, type SourceFile, sourceFiles } from './source-files.ts';

const code = sourceFiles('src').filter((file) => !isTest(file));

/** What opens no connection by itself: servers, kinds of things, arithmetic with addresses. */
const harmless = new Set(['createServer', 'Server', 'BlockList', 'isIP', 'isIPv4', 'isIPv6']);
const network = /^(node:)?(http|https|http2|net|tls|dgram|dns|dns\/promises|quic)$/;
/** Packages that open connections wherever they are told to. */
const clients = /^(undici|nodemailer|ldapts|ws|axios|got|node-fetch|@octokit\/.+)(\/|$)/;

/** Where else a connection is opened, and why it need not go through the room. */
const exceptions: Readonly<Record<string, string>> = {
  'src/cli/connect.ts': 'fetch of the server of this data folder, at the loopback address it wrote down itself',
  'src/main/lifeline.ts': 'Socket of a pipe that this process was started with',
};

/** `import { createServer, type Server as S, connect } from 'node:net'` → what is imported as a value: `createServer`, `connect`. */
function valuesFrom(file: SourceFile, module: RegExp): string[] {
  return [...file.text.matchAll(/^import (?!type\b)([^'"]+?) from '([^']+)'/gm)]
    .filter(([, , specifier]) => module.test(specifier ?? ''))
    .flatMap(([, names]) => (names ?? '').replace(/[{}]/g, '').split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => name.split(' as ')[0] ?? name);
}

function waysOut(file: SourceFile): string[] {
  if (file.path.startsWith('src/outbound/')) return [];
  const opened = valuesFrom(file, network).filter((name) => !harmless.has(name));
  // Whoever answers requests calls a way to do so `fetch`, too.
  const text = uncommented(file.text).replace(/\bfetch\(request: Request\b/g, '');
  const own = /\b(const|function) fetch\b|\(fetch: \w/.test(text);
  const called = !own && /(?<![\w.#])(fetch|WebSocket|EventSource)\(/.test(text);
  const packages = importsOf(file).filter((specifier) => clients.test(specifier));
  return [...opened, ...(called ? ['fetch'] : []), ...packages].map((what) => `${file.path}: ${what}`);
}

function uncommented(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

describe('outbound is the only room that opens a connection', () => {
  it('so that no address goes unchecked, wherever in the tree somebody is called', () => {
    const found = code.flatMap(waysOut).filter((way) => exceptions[way.split(':')[0] ?? ''] === undefined);
    // The sender of mail speaks SMTP over a socket that the room opened.
    expect(found).toEqual(['src/notify/send-mail.ts: nodemailer']);
    const mail = code.find((file) => file.path === 'src/notify/send-mail.ts')?.text ?? '';
    expect(mail).toMatch(/getSocket: [\s\S]*openSocket\(/);
  });

  it('and what is excepted is still there', () => {
    const excepted = new Set(code.flatMap(waysOut).map((way) => way.split(':')[0] ?? ''));
    expect(Object.keys(exceptions).filter((path) => !excepted.has(path))).toEqual([]);
  });

  it.each([
    ["import { connect } from 'node:net';", 1],
    ["import { createServer, type Socket, request as ask } from 'node:http';", 1],
    ["import { Pool } from 'undici';", 1],
    ["import { lookup } from 'node:dns/promises';", 1],
    ['const page = await fetch(url);', 1],
    ["import type { Socket } from 'node:net';", 0],
    ["import { createServer } from 'node:http';", 0],
    ['await rollcall.fetch(request);', 0],
    ['function toNode(fetch: ScimHandler) { return fetch(request); }', 0],
  ])('finds %s', (text, count) => {
    expect(waysOut({ path: 'src/engine/x.ts', text })).toHaveLength(count);
  });
});
