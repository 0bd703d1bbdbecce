import { type ChildProcess, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../house/source-files.ts';

/** An empty project in which the packed package was installed, with a Node 24 beside it. */
export interface PackedProject {
  /** A folder for whatever a test needs beside the project. */
  readonly work: string;
  readonly folder: string;
  /** Where the package lies. */
  readonly installed: string;
  /** Runs a command of the project under Node 24 to its end. */
  run(command: string, args: readonly string[], timeout?: number): SpawnSyncReturns<string>;
  /** Starts a script of the project under Node 24 in a folder below it; ended by `remove` at the latest. */
  start(folder: string, args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess;
  remove(): void;
}

/** Packs this tree and installs it with other packages (as npm writes them) in an empty folder. */
export function openPackedProject(others: readonly string[]): PackedProject {
  const work = mkdtempSync(join(tmpdir(), 'rollcall-package-'));
  const folder = join(work, 'project');
  const tarball = pack(work);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }));
  const platform = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const args = ['install', ...quiet, tarball, `node-24@npm:${platform}@24.21.0`, ...others];
  const npm = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
  if (npm.status !== 0) throw new Error(`npm install of the tarball failed:\n${npm.stdout}\n${npm.stderr}`);
  const node24 = join(folder, 'node_modules', 'node-24', 'bin');
  const surroundings = {
    ...process.env,
    PATH: `${node24}:${process.env.PATH}`,
    NODE_OPTIONS: '',
    NODE_COMPILE_CACHE: '',
  };
  const started: ChildProcess[] = [];
  return {
    work,
    folder,
    installed: join(folder, 'node_modules', 'rollcall'),
    run: (command, given, timeout = 240_000) =>
      spawnSync(command, given, { cwd: folder, env: surroundings, encoding: 'utf8', timeout }),
    start(below, given, env) {
      const child = spawn(join(node24, 'node'), given, { cwd: join(folder, below), env: { ...surroundings, ...env } });
      started.push(child);
      return child;
    },
    remove() {
      for (const child of started) child.kill('SIGKILL');
      rmSync(work, { recursive: true, force: true });
    },
  };
}

/** Packs a copy of the tree: packing rewrites package.json for a moment, and other tests read the one of this checkout. */
function pack(work: string): string {
  const copy = join(work, 'copy');
  mkdirSync(copy);
  for (const name of readdirSync(root)) {
    if (['node_modules', '.git', 'dist'].includes(name)) continue;
    cpSync(join(root, name), join(copy, name), { recursive: true, preserveTimestamps: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', work], { cwd: copy, encoding: 'utf8' });
  if (packed.status !== 0) throw new Error(`npm pack failed:\n${packed.stdout}\n${packed.stderr}`);
  expect(readFileSync(join(copy, 'package.json'), 'utf8')).toBe(readFileSync(join(root, 'package.json'), 'utf8'));
  return join(work, packed.stdout.trim().split('\n').at(-1) ?? '');
}
