// What the builds of console and documents have in common. Plain JavaScript for any Node >= 20.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The newest change below a path; folders count, because they change when a file goes. @param {string} path */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether a built folder is newer than what it is made from. @param {string} built @param {string[]} sources */
export function isBuilt(built, sources) {
  const mark = join(built, 'index.html');
  return existsSync(mark) && statSync(mark).mtimeMs >= Math.max(...sources.map((path) => newest(join(root, path))));
}

/** The Node that the lock names for this machine, else the one that runs. */
export function pinnedNode() {
  const require = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  for (const name of [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]) {
    try {
      return join(dirname(require.resolve(`${name}/package.json`)), 'bin', binary);
    } catch {
      // Not for this machine: the next one.
    }
  }
  return process.execPath;
}

/**
 * Puts brotli and gzip forms beside each file that gains by it.
 *
 * @param {string} folder @param {RegExp} which @param {number} quality of brotli, up to 11: what is built at a first start takes less
 */
export function compress(folder, which, quality = constants.BROTLI_MAX_QUALITY) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !which.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length, [constants.BROTLI_PARAM_QUALITY]: quality };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

/**
 * Puts a fresh build in the place of the old one, so that nobody is ever served half of it.
 *
 * @param {string} fresh a folder beside `built` @param {string} built @param {Date} started a source that changed since is newer
 */
export function putInPlace(fresh, built, started) {
  utimesSync(join(fresh, 'index.html'), started, started);
  mkdirSync(dirname(built), { recursive: true });
  const old = `${fresh}-old`;
  if (existsSync(built)) renameSync(built, old);
  renameSync(fresh, built);
  rmSync(old, { recursive: true, force: true });
}

/** @param {Date} started */
export function secondsSince(started) {
  return ((Date.now() - started.getTime()) / 1000).toFixed(1);
}
