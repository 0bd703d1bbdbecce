import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../house/source-files.ts';
import { documents, picturesOf, readDocument } from './document.ts';

const shown = documents().flatMap((path) => picturesOf(readDocument(path)).map((picture) => ({ path, ...picture })));
const folder = join(root, 'docs/pictures');

describe('pictures of the documents', () => {
  it('say in words what they show', () => {
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter(({ alt }) => alt.length < 20)).toEqual([]);
  });

  it('are all shown somewhere', () => {
    const names = new Set(shown.map(({ file }) => basename(file)));
    expect(readdirSync(folder).filter((name) => !names.has(name))).toEqual([]);
  });

  it('are small enough for a page that has several of them', () => {
    const large = readdirSync(folder).filter((name) => statSync(join(folder, name)).size > 250_000);
    expect(large).toEqual([]);
  });

  it('are found with their text', () => {
    expect(picturesOf('![a b](../x.png) `![no](y.png)` [c](z.png)')).toEqual([{ alt: 'a b', file: '../x.png' }]);
  });
});
