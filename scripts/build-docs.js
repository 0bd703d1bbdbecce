// Builds the documents to site/dist when what they are made from is newer. Plain JavaScript for any Node >= 20; the
// generator itself (site/src) is TypeScript for the pinned Node.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { compress, isBuilt, pinnedNode, putInPlace, root, secondsSince } from './built.js';

const dist = join(root, 'site', 'dist');
const sources = [
  'docs',
  'examples',
  'CHANGELOG.md',
  'SECURITY.md',
  'src/gallery',
  'src/http/api/contract',
  'src/http/scim/api-page',
  'site/src',
  'site/assets',
  'package-lock.json',
];

function build() {
  const started = new Date();
  const fresh = join(root, 'site', `.dist-${process.pid}`);
  const args = [join(root, 'site', 'src', 'build.ts'), fresh];
  const built = spawnSync(pinnedNode(), args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (built.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    console.error('The documents could not be built.');
    process.exit(built.status ?? 1);
  }
  compress(fresh, /\.(html|js|css|svg)$/, 6);
  putInPlace(fresh, dist, started);
  console.error(`Built the documents (${secondsSince(started)} s): site/dist/index.html`);
}

if (!isBuilt(dist, sources)) build();
