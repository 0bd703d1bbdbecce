import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-files.ts';

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version: string; readonly integrity?: string; readonly optional?: boolean }>
  >;
}

const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const manifest: { optionalDependencies: Record<string, string> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const pinned = Object.keys(manifest.optionalDependencies);

const digest = (algorithm: string, bytes: Uint8Array) => createHash(algorithm).update(bytes).digest('base64');

describe('the pinned Node', () => {
  it('stands in the lock for every platform, in one exact version and with a hash', () => {
    const entries = pinned.map((name) => lock.packages[`node_modules/${name}`]);
    expect(entries.map((entry) => entry?.version)).toEqual(pinned.map(() => '26.10.0'));
    expect(entries.every((entry) => entry?.integrity?.startsWith('sha512-'))).toBe(true);
  });

  it('is, byte for byte, the binary that the hash in the lock vouches for', () => {
    const installed = pinned.filter((name) => existsSync(join(root, 'node_modules', name, 'package.json')));
    expect(installed).toHaveLength(1);
    const name = installed[0] ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'rollcall-node-'));
    try {
      const packed = spawnSync('npm', ['pack', `${name}@${manifest.optionalDependencies[name]}`, '--silent'], {
        cwd: folder,
        encoding: 'utf8',
      });
      const tarball = join(folder, packed.stdout.trim());
      expect(`sha512-${digest('sha512', readFileSync(tarball))}`).toBe(
        lock.packages[`node_modules/${name}`]?.integrity,
      );
      spawnSync('tar', ['-xzf', tarball], { cwd: folder });
      const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
      const published = readFileSync(join(folder, 'package', binary));
      expect(digest('sha256', readFileSync(join(root, 'node_modules', name, binary)))).toBe(
        digest('sha256', published),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('runs the tests', () => {
    expect(process.version).toBe('v26.10.0');
  });

  it('comes without any install script, nor does any other dependency', () => {
    const scripted = Object.entries(lock.packages).filter(
      ([, entry]) => 'hasInstallScript' in entry && entry.optional !== true,
    );
    expect(scripted.map(([path]) => path)).toEqual([]);
  });
});
