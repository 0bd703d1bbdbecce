import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './source-files.ts';

it('compiles the SCIM core with nothing but the language: no Node, no browser', () => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const compile = () =>
    execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.scim.json')], { encoding: 'utf8' });
  expect(compile()).toBe('');
});
