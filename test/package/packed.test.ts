import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../house/source-files.ts';

const work = mkdtempSync(join(tmpdir(), 'rollcall-package-'));
const project = join(work, 'project');
const installed = join(project, 'node_modules', 'rollcall');
const node24 = join(project, 'node_modules', 'node-24', 'bin');

/** Runs a command of the project under Node 24. */
function run(command: string, args: readonly string[], timeout = 240_000) {
  const env = { ...process.env, PATH: `${node24}:${process.env.PATH}`, NODE_OPTIONS: '', NODE_COMPILE_CACHE: '' };
  return spawnSync(command, args, { cwd: project, env, encoding: 'utf8', timeout });
}

/** Packs a copy of the tree: packing rewrites package.json for a moment, and other tests read the one of this checkout. */
function pack(): string {
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

beforeAll(() => {
  const tarball = pack();
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }));
  const platform = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const args = [
    'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    tarball,
    `node-24@npm:${platform}@24.21.0`,
  ];
  const npm = spawnSync('npm', args, { cwd: project, encoding: 'utf8' });
  if (npm.status !== 0) throw new Error(`npm install of the tarball failed:\n${npm.stdout}\n${npm.stderr}`);
}, 300_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the packed package, installed in an empty project under Node 24', () => {
  it('is compiled JavaScript with types and without sources, tests or a Node of its own', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(run('node', ['--version']).stdout).toMatch(/^v24\./);
    expect(manifest.optionalDependencies).toBeUndefined();
    expect(manifest.scripts).toEqual({});
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !name.includes('node_modules'),
    );
    expect(files.filter((name) => /\.ts$/.test(name) && !/\.d\.ts$/.test(name))).toEqual([]);
    expect(files.filter((name) => /\.test\./.test(name))).toEqual([]);
    expect(files).toContain(join('dist', 'index.d.ts'));
    expect(manifest.workspaces).toBeUndefined();
    expect(files).toContain(join('console', 'dist', 'index.html'));
    expect(files.filter((name) => name.startsWith(join('console', 'src')))).toEqual([]);
  });

  it('gives everything it exports', () => {
    const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    for (const name of Object.keys(exports)) {
      const specifier = name.replace(/^\./, 'rollcall');
      const code = `const all = await import(${JSON.stringify(specifier)}); console.log(Object.keys(all).length)`;
      const result = run('node', ['--input-type=module', '-e', code]);
      expect(result.stderr).toBe('');
      expect(Number(result.stdout)).toBeGreaterThan(0);
    }
  });

  it('serves its console', () => {
    const code = `
      import { openRollcall } from 'rollcall';
      const rollcall = await openRollcall({ data: ${JSON.stringify(join(work, 'data'))}, logLevel: 'silent' });
      const page = await rollcall.fetch(new Request('http://localhost/', { headers: { accept: 'text/html' } }));
      const html = await page.text();
      const script = await rollcall.fetch(new Request(new URL(/src="([^"]+[.]js)"/.exec(html)[1], 'http://localhost/')));
      console.log(page.status, script.status, script.headers.get('content-type'));
      await rollcall.close();`;
    writeFileSync(join(project, 'ask.js'), code);
    const result = run('node', ['ask.js']);
    expect(result.stderr + result.stdout).toContain('200 200 text/javascript; charset=utf-8');
  });

  it('runs the demo to its end with status 0', () => {
    const result = run('npx', ['rollcall', 'demo', '--exit']);
    expect(result.stderr + result.stdout.slice(-2000), 'the demo').toContain('went as it should');
    expect(result.status).toBe(0);
  });
});
