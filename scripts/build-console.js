// Builds the console to console/dist when its sources are newer, with brotli and gzip forms beside each file. Plain JavaScript
// for any Node >= 20; Vite itself runs on the pinned Node.
import { spawnSync } from 'node:child_process';
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

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'console', 'dist');
const sources = ['console/src', 'console/public', 'console/index.html', 'console/vite.config.ts', 'package-lock.json'];

/** The newest change below a path; folders count, because they change when a file goes. @param {string} path */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isBuilt() {
  const mark = join(dist, 'index.html');
  return existsSync(mark) && statSync(mark).mtimeMs >= Math.max(...sources.map((path) => newest(join(root, path))));
}

function pinnedNode() {
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

/** @param {string} folder */
function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|svg)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

function build() {
  const started = new Date();
  // Beside the old one, so that nobody is ever served half a build.
  const fresh = join(root, 'console', `.dist-${process.pid}`);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', join(root, 'console'), '--outDir', fresh, '--emptyOutDir', '--logLevel', 'error'];
  // Whoever builds: a test's NODE_ENV would make another console, which is slower and lacks styles.
  const env = { ...process.env, NODE_ENV: 'production' };
  const built = spawnSync(pinnedNode(), args, { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (built.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    console.error('The console could not be built.');
    process.exit(built.status ?? 1);
  }
  compress(fresh);
  // A source that changed meanwhile is newer than this build.
  utimesSync(join(fresh, 'index.html'), started, started);
  mkdirSync(dirname(dist), { recursive: true });
  const old = `${fresh}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
  console.error(`Built the console (${((Date.now() - started.getTime()) / 1000).toFixed(1)} s).`);
}

if (!isBuilt()) build();
