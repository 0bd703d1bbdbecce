#!/usr/bin/env node
// Plain JavaScript for any Node >= 20: finds a Node that can run Rollcall and goes on there.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'src', 'cli', 'rollcall.ts');
const compiled = join(root, 'dist', 'cli', 'rollcall.js');
const oldest = 24;
/** What is allocated may double before it is collected, not grow fourfold: docs/decisions/010-memory-that-is-given-back.md. */
const memory = ['--max-semi-space-size=4', '--heap-growing-percent=100'];

function fail(message) {
  process.stderr.write(`rollcall: ${message}\n`);
  process.exit(3);
}

/** The Node that was installed with Rollcall; undefined where there is none for this machine. */
function pinnedNode() {
  const require = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  for (const name of [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]) {
    try {
      const found = join(dirname(require.resolve(`${name}/package.json`)), 'bin', binary);
      if (existsSync(found)) return found;
    } catch {
      // Not installed: the next one.
    }
  }
  return undefined;
}

function chooseNode() {
  const pinned = pinnedNode();
  if (pinned !== undefined) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= oldest) return process.execPath;
  return fail(
    `Node ${process.versions.node} is too old and no newer one is installed with Rollcall. Install Node ${oldest} or later, or run npm ci --ignore-scripts without --omit=optional.`,
  );
}

/** Node strips no types under node_modules, so the package has only the compiled form. */
function chooseEntry() {
  const entry = existsSync(source) ? source : compiled;
  if (!existsSync(entry)) fail(`${entry} is missing. Install Rollcall again.`);
  if (entry === source && !existsSync(join(root, 'node_modules', 'commander'))) {
    fail('its packages are not installed: run npm ci --ignore-scripts first.');
  }
  return entry;
}

const entry = chooseEntry();
const env = { ...process.env };
if (entry === source) env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'rollcall');
const child = spawn(
  chooseNode(),
  [...memory, '--disable-warning=ExperimentalWarning', entry, ...process.argv.slice(2)],
  // The fourth is a lifeline: it breaks when this process is killed, and the child goes, too.
  { stdio: ['inherit', 'inherit', 'inherit', 'pipe'], env: { ...env, ROLLCALL_LIFELINE: '3' } },
);
// A terminal sends Ctrl-C to both; anybody else signals only this process, and the child hears it from here.
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
process.on('SIGINT', () => {
  if (!process.stdin.isTTY) child.kill('SIGINT');
});
child.on('error', (error) => fail(`Node could not be started: ${error.message}`));
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
