// Installs the locked dependencies when they are missing or stale, so that `npm run demo` and `npm test` work in a fresh
// clone. Plain JavaScript without dependencies: it runs on whatever Node (>= 20) the machine has.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @param {string} file */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  if (wanted === undefined) throw new Error('package-lock.json is missing or damaged: restore it from git');
  if (present === undefined) return false;
  // Platform packages of other machines are optional and absent; everything else must be there in the locked version.
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || (present[path] === undefined ? entry.optional === true : present[path].version === entry.version),
  );
}

if (!isInstalled()) {
  console.error('Installing the locked dependencies (npm ci) …');
  const npm = process.env.npm_execpath;
  // The full dependency set even where NODE_ENV=production: tests and the demo need it. No install script is ever run.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional'];
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error('npm ci failed. Check that this machine reaches the npm registry, then try again.');
    process.exit(result.status ?? 1);
  }
}
