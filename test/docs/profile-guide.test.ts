import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { profileFile } from '#applications/profiles/profile-file.ts';
import { root } from '../house/source-files.ts';
import { profileKeysPage } from './profile-keys.ts';

it('the list of a profile file’s keys is that of its JSON Schema', async () => {
  await expect(profileKeysPage()).toMatchFileSnapshot(join(root, 'docs/guides/profile-keys.md'));
});

it('the guide of one’s own application speaks of sections that there are', () => {
  const guide = readFileSync(join(root, 'docs/guides/your-own-application.md'), 'utf8');
  const table = guide.slice(guide.indexOf('| Section |'), guide.indexOf('What is wrong is told'));
  const named = [...table.matchAll(/^\| (`[^|]+)\|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)`/g)]);
  expect(named.length).toBeGreaterThan(8);
  for (const [, name = ''] of named) expect(Object.keys(profileFile.shape)).toContain(name);
});
