// `npm pack`: compiles src/ to dist/ (JavaScript with types) and lets package.json point there, because Node strips no types
// under node_modules. `postpack` puts the clone's package.json back.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const manifestFile = join(root, 'package.json');
const keptFile = join(root, '.package.source.json');

/** @param {string} target */
function compiled(target) {
  return target.replace('./src/', './dist/').replace(/\.ts$/, '.js');
}

function pack() {
  // A pack that was killed half-way left the package's manifest behind.
  restore();
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const built = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
  // Data that the code reads by URL: the compiler copies only what is imported.
  cpSync(join(root, 'src'), join(root, 'dist'), {
    recursive: true,
    filter: (file) => !file.endsWith('.ts'),
  });
  copyFileSync(manifestFile, keptFile);

  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  manifest.imports = Object.fromEntries(
    Object.entries(manifest.imports)
      .filter(([, target]) => target.startsWith('./src/'))
      .map(([name, target]) => [name, compiled(target)]),
  );
  manifest.exports = Object.fromEntries(
    Object.entries(manifest.exports).map(([name, target]) => [
      name,
      { types: compiled(target).replace(/\.js$/, '.d.ts'), default: compiled(target) },
    ]),
  );
  manifest.files = manifest.files.map((name) => (name === 'src' ? 'dist' : name));
  manifest.engines = { node: '>=24' };
  // The pinned Node belongs to a clone; an installed package runs on the Node of its host.
  delete manifest.optionalDependencies;
  delete manifest.devDependencies;
  // The console goes along as it was built.
  delete manifest.workspaces;
  manifest.scripts = {};
  writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
}

function restore() {
  if (!existsSync(keptFile)) return;
  copyFileSync(keptFile, manifestFile);
  rmSync(keptFile);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
}

if (process.argv[2] === 'restore') restore();
else pack();
