import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../house/source-files.ts';
import { documents, headingsOf, linksOf, readDocument } from './document.ts';

function broken(path: string, link: string): string | undefined {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? path : normalize(join(dirname(path), decodeURIComponent(file)));
  if (!existsSync(join(root, target))) return `${path}: ${link} leads nowhere`;
  if (anchor === undefined || !target.endsWith('.md')) return undefined;
  const anchors = headingsOf(readDocument(target)).map((heading) => heading.anchor);
  return anchors.includes(anchor) ? undefined : `${path}: ${target} has no heading #${anchor}`;
}

describe('links and pictures of the documents', () => {
  it('lead to files and headings that exist', () => {
    const local = documents().flatMap((path) =>
      linksOf(readDocument(path))
        .filter((link) => !/^(https?:|mailto:)/.test(link))
        .map((link) => ({ path, link })),
    );
    expect(local.length).toBeGreaterThan(20);
    expect(local.flatMap(({ path, link }) => broken(path, link) ?? [])).toEqual([]);
  });

  it('are found in every form, outside of code', () => {
    const text = '[a](x.md#y) ![b](<q.svg> "t") <img src="z.png"> `[c](no.md)`\n```\n[d](no.md)\n```\n';
    expect(linksOf(text)).toEqual(['x.md#y', 'q.svg', 'z.png']);
    expect(headingsOf('# `a-b` c!\n```\n# no\n```\n## d\n## d\n').map(({ anchor }) => anchor)).toEqual([
      'a-b-c',
      'd',
      'd-1',
    ]);
  });

  it('help in the console names guides that exist, each of them once', () => {
    const help = readDocument('console/src/words/help.ts');
    const named = [...help.matchAll(/guide: '([^']+)'/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((path, at) => !documents().includes(path) || named.indexOf(path) !== at)).toEqual([]);
  });

  it('every document is reached from the README', () => {
    const reached = new Set(['README.md']);
    for (const path of reached) {
      for (const link of linksOf(readDocument(path))) {
        const [file = ''] = link.split('#');
        const target = normalize(join(dirname(path), file));
        if (file.endsWith('.md') && existsSync(join(root, target))) reached.add(target);
      }
    }
    expect(documents().filter((path) => !reached.has(path))).toEqual([]);
  });
});
