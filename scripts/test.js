// `npm test`: types (product, scim core without any platform, documents, console), lint, then every test. The last line counts: `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = mkdtempSync(join(tmpdir(), 'rollcall-test-'));
const report = join(results, 'report.json');
const only = process.argv.slice(2);

/** @param {string} name @param {string[]} args */
function run(name, args) {
  console.log(`\n> ${name} ${args.join(' ')}`);
  return (
    spawnSync(process.execPath, [join(root, 'node_modules', name, binOf(name)), ...args], {
      cwd: root,
      stdio: 'inherit',
    }).status === 0
  );
}

/** @param {string} name */
function binOf(name) {
  const manifest = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  return typeof manifest.bin === 'string' ? manifest.bin : Object.values(manifest.bin)[0];
}

const checks =
  only.length > 0
    ? []
    : [
        run('typescript', ['-p', 'tsconfig.json', '--noEmit']),
        run('typescript', ['-p', 'tsconfig.scim.json', '--noEmit']),
        run('typescript', ['-p', 'tsconfig.site.json', '--noEmit']),
        run('typescript', ['-p', 'tsconfig.console.json', '--noEmit']),
        run('@biomejs/biome', ['check', '--error-on-warnings', '.']),
      ];
const finished = run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...only,
]);

let passed = checks.filter(Boolean).length;
let failed = checks.length - passed;
try {
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  // A file that cannot be loaded has no tests of its own to fail.
  failed += counts.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const skipped = counts.numPendingTests + counts.numTodoTests;
  if (skipped > 0) {
    console.log(`${skipped} skipped: nothing may be skipped here`);
    failed += process.env.CI ? skipped : 0;
  }
} catch {
  failed += 1;
}
rmSync(results, { recursive: true, force: true });
if (!finished && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
