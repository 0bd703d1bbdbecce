// Builds the console to console/dist when its sources are newer, with brotli and gzip forms beside each file. Plain JavaScript
// for any Node >= 20; Vite itself runs on the pinned Node.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { compress, isBuilt, pinnedNode, putInPlace, root, secondsSince } from './built.js';

const dist = join(root, 'console', 'dist');
const sources = ['console/src', 'console/public', 'console/index.html', 'console/vite.config.ts', 'package-lock.json'];

function build() {
  const started = new Date();
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
  compress(fresh, /\.(js|css|svg)$/);
  putInPlace(fresh, dist, started);
  console.error(`Built the console (${secondsSince(started)} s).`);
}

if (!isBuilt(dist, sources)) build();
