import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { prepareDataFolder } from './data-folder.ts';

it('several commands make the same folder, and those above it, at once', async () => {
  const place = await mkdtemp(join(tmpdir(), 'rollcall-folder-'));
  try {
    const folder = join(place, 'company', 'data');
    await Promise.all(Array.from({ length: 20 }, () => prepareDataFolder(folder)));
  } finally {
    await rm(place, { recursive: true, force: true });
  }
});

it('a file in the way is no folder', async () => {
  const file = new URL(import.meta.url).pathname;
  await expect(prepareDataFolder(join(file, 'data'))).rejects.toMatchObject({ code: 'folder-unusable' });
  await expect(prepareDataFolder(file)).rejects.toMatchObject({ code: 'folder-unusable' });
});
