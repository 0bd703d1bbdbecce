import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../house/source-files.ts';
import { documents, picturesOf, readDocument } from './document.ts';

const shown = documents().flatMap((path) => picturesOf(readDocument(path)).map((picture) => ({ path, ...picture })));
const folder = join(root, 'docs/pictures');

/** The picture that a document names, of its dark side. */
const lightOf = (name: string) => name.replace(/-dark\.webp$/, '.webp');

describe('pictures of the documents', () => {
  it('say in words what they show', () => {
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter(({ alt }) => alt.length < 20)).toEqual([]);
  });

  it('are all shown somewhere', () => {
    const names = new Set(shown.map(({ file }) => basename(file)));
    expect(readdirSync(folder).filter((name) => !names.has(lightOf(name)))).toEqual([]);
  });

  it('have a light and a dark side each, but for what is drawn', () => {
    const taken = readdirSync(folder).filter((name) => !name.endsWith('.svg'));
    const alone = taken.filter(
      (name) => name === lightOf(name) && !taken.includes(name.replace('.webp', '-dark.webp')),
    );
    expect([alone, taken.filter((name) => !taken.includes(lightOf(name)))]).toEqual([[], []]);
    expect(taken.filter((name) => !name.endsWith('.webp'))).toEqual([]);
  });

  it('are small enough for a page that has several of them', () => {
    const large = readdirSync(folder).filter((name) => statSync(join(folder, name)).size > 150_000);
    expect(large).toEqual([]);
  });

  it('are found with their text', () => {
    const text = '![a b](../x.png) `![no](y.png)` [c](z.png) <img alt="d" src="e.png">';
    expect(picturesOf(text)).toEqual([
      { alt: 'a b', file: '../x.png' },
      { alt: 'd', file: 'e.png' },
    ]);
  });
});
