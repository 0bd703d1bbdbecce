import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Installs the package of the peers as its lock says, unless it is there: some 280 MB, of which the product has nothing.
 * @throws Error when npm fails, with what it says
 */
export function installPeers(say: (text: string) => void): void {
  const folder = fileURLToPath(new URL('./peers', import.meta.url));
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  // Written last: an installation that was broken off is made anew.
  const installed = join(folder, 'node_modules', '.installed');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return;
  say('peers: npm ci in bench/peers, once');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
  if (npm.status !== 0) {
    throw new Error(`npm ci in bench/peers failed; it needs the npm registry once:\n${npm.stderr}`);
  }
  writeFileSync(installed, lock);
}
