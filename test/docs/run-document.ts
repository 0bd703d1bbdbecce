import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../house/source-files.ts';
import type { Command } from './document.ts';

export interface Ran {
  readonly ok: boolean;
  /** The command that ended otherwise than promised, with all that was printed before it. */
  readonly report: string;
}

/** Milliseconds for a whole document. */
const patience = 900_000;

/**
 * Runs a document's commands as a reader does who pastes them one after the other into one shell: in a fresh folder that
 * looks like a clone, with an empty home. Whatever they left running is ended afterwards.
 */
export async function runDocument(commands: readonly Command[]): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-docs-'));
  try {
    const script = join(folder, 'document.sh');
    writeFileSync(script, scriptOf(commands, await freePort()));
    const clone = cloneIn(folder);
    const { status, output } = await shell(script, clone, folder);
    if (status !== 0) return { ok: false, report: reportOf(commands, output, status) };
    const unprinted = commands.flatMap((command, index) => unprintedBy(command, index, sectionsOf(output)));
    return { ok: unprinted.length === 0, report: unprinted.join('\n') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Port 8080 of a document stands for a free one, so that documents can be run side by side. */
function scriptOf(commands: readonly Command[], port: number): string {
  const steps = commands.map(({ text, status }, index) =>
    [
      `printf '\\n@@ %d\\n' ${index}`,
      asRun(text),
      `ended=$?; [ $ended -eq ${status} ] || { printf '@@ status %d\\n' $ended; exit 1; }`,
    ].join('\n'),
  );
  const script = ['set -o pipefail', 'exec 2>&1', ...steps, ''].join('\n');
  return script.replaceAll('8080', String(port));
}

/** The demo would stay up, and the tests are running already. */
function asRun(text: string): string {
  if (/^npm test\b/.test(text)) return 'true';
  return text.replace(/^npm run demo$/, 'npm run demo -- --exit');
}

function cloneIn(folder: string): string {
  const clone = join(folder, 'rollcall');
  mkdirSync(clone);
  for (const name of readdirSync(root)) {
    if (name !== '.git' && name !== 'data') symlinkSync(join(root, name), join(clone, name));
  }
  const tools = join(folder, 'bin');
  mkdirSync(tools);
  const launcher = join(tools, 'rollcall');
  writeFileSync(launcher, `#!/bin/sh\nexec node "${join(root, 'bin', 'rollcall.js')}" "$@"\n`);
  chmodSync(launcher, 0o755);
  return clone;
}

/** A group of its own: it is ended whole, servers in the background too. */
function shell(script: string, cwd: string, home: string): Promise<{ status: number | null; output: string }> {
  const { PATH = '', npm_config_cache } = process.env;
  const env = {
    PATH: `${join(home, 'bin')}:${PATH}`,
    HOME: home,
    LANG: 'C.UTF-8',
    ...(npm_config_cache === undefined ? {} : { npm_config_cache }),
  };
  const child = spawn('bash', [script], { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
  }
  const end = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Nothing of the group is left.
    }
  };
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      chunks.push(`\nNot done after ${patience / 1000} s.\n`);
      end();
    }, patience);
    child.on('error', reject);
    child.on('exit', (status) => {
      clearTimeout(late);
      end();
      resolve({ status, output: chunks.join('') });
    });
  });
}

function reportOf(commands: readonly Command[], output: string, status: number | null): string {
  const [, last] = [...output.matchAll(/^@@ (\d+)$/gm)].at(-1) ?? [];
  const command = commands[Number(last ?? 0)];
  const ended = /^@@ status (\d+)$/m.exec(output)?.[1] ?? String(status);
  const shown = output.replaceAll(/^@@ (\d+)$/gm, (_, index: string) => `$ ${commands[Number(index)]?.text ?? ''}`);
  return `Line ${command?.line}: ${command?.text}\nended with ${ended} instead of ${command?.status}.\n\n${shown.slice(-6000)}`;
}

/** What each command printed. */
function sectionsOf(output: string): readonly string[] {
  return output
    .split(/^@@ \d+$/m)
    .slice(1)
    .map((section) => section.replaceAll(/[ \t]+/g, ' '));
}

/** The lines that a document shows as printed and that were not, or not in this order. */
function unprintedBy(
  { line, block, prints = [] }: Command,
  index: number,
  sections: readonly string[],
): readonly string[] {
  let rest = sections.slice(block, index + 1).join('\n');
  for (const shown of prints) {
    if (shown.trim() === '…') continue;
    const words = shown
      .trim()
      .replaceAll(/[ \t]+/g, ' ')
      .split(/ ?… ?/);
    const pattern = new RegExp(words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'));
    const found = pattern.exec(rest);
    if (found === null) return [`Line ${line} and those before it did not print: ${shown}\n\n${rest.slice(0, 4000)}`];
    rest = rest.slice(found.index + found[0].length);
  }
  return [];
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
