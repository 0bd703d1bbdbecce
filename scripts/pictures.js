// Takes the pictures of the documents anew, each in light and dark: those of the tests that go through the guides, and the console over
// the demo's working week. What they show is made up, so it is the same each time; dates are those of the day. Plain JavaScript for any Node >= 20.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode, root } from './built.js';

const folder = join(root, 'test', 'browser');
const tests = readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts') && readFileSync(join(folder, name), 'utf8').includes("/picture.ts'"))
  .map((name) => `test/browser/${name}`);

/** @param {string[]} args */
function run(...args) {
  const env = { ...process.env, ROLLCALL_PICTURES: '1' };
  if (spawnSync(pinnedNode(), args, { cwd: root, env, stdio: 'inherit' }).status !== 0) process.exitCode = 1;
}

run(join('scripts', 'test.js'), '--no-file-parallelism', ...tests);
run(join('test', 'browser', 'demo-pictures.ts'));
