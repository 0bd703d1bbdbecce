import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { entries } from '#gallery/entries.ts';
import { contract } from '#http/api/contract.ts';
import { problemAddress, problemCodes } from '#http/api/problem-address.ts';
import { type BuiltPage, buildDocs, builtPages, docsFolder } from '#test/support/docs-site.ts';
import { placeOf } from '../../site/src/place-of.ts';
import { root } from '../house/source-files.ts';
import { documents, headingsOf, readDocument } from './document.ts';
import { apiCodes, scimTypes } from './error-codes.ts';

let pages: readonly BuiltPage[];

beforeAll(() => {
  buildDocs();
  pages = builtPages();
});

const idsOf = ({ html }: BuiltPage) => new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));

const addressesOf = ({ html }: BuiltPage) =>
  [...html.matchAll(/\s(?:href|src|srcset)="([^"]+)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&').replaceAll('&quot;', '"'),
  );

function navigationOf({ html }: BuiltPage): string {
  return html.slice(html.indexOf('<nav id="navigation"'));
}

describe('the built documents', () => {
  it('lead nowhere that is not there, neither to a page nor to a part of it', () => {
    const ids = new Map(pages.map((page) => [page.path, idsOf(page)]));
    const broken = pages.flatMap((page) =>
      addressesOf(page)
        .filter((address) => !/^(?:https?:|mailto:)/.test(address))
        .filter((address) => {
          const [file = '', anchor] = address.split('#');
          const local = file.startsWith('/docs/')
            ? file.slice('/docs/'.length)
            : posix.join(posix.dirname(page.path), file);
          const target = file === '' ? page.path : posix.normalize(local);
          if (!existsSync(join(docsFolder, target))) return true;
          return anchor !== undefined && ids.get(target)?.has(decodeURIComponent(anchor)) !== true;
        })
        .map((address) => `${page.path}: ${address}`),
    );
    expect(broken).toEqual([]);
    expect(pages.length).toBeGreaterThan(80);
  });

  it('are all there: every document of the repository, every application and every call of the API', () => {
    const paths = new Set(pages.map(({ path }) => path));
    expect(documents().filter((source) => !paths.has(placeOf(source)))).toEqual([]);
    for (const key of entries.keys()) expect(paths).toContain(`applications/${key}.html`);
    const reference = pages.filter(({ path }) => path.startsWith('api/'));
    const told = new Set(reference.flatMap((page) => [...idsOf(page)]));
    expect(Object.values(contract).filter(({ name }) => !told.has(name.toLowerCase()))).toEqual([]);
  });

  it('have every guide in the contents of every page', () => {
    const guides = readdirSync(join(root, 'docs/guides')).map((name) => placeOf(`docs/guides/${name}`));
    const [first] = pages.filter(({ path }) => path === 'index.html');
    if (first === undefined) throw new Error('There is no first page.');
    const listed = navigationOf(first);
    expect(guides.filter((path) => !listed.includes(`href="${path}"`))).toEqual([]);
  });

  it('take nothing from outside, and have one title and a language', () => {
    for (const page of pages) {
      expect(page.html, page.path).not.toMatch(
        /<(?:script|link|img|source)\b[^>]*(?:src|href|srcset)="(?:https?:)?\/\//,
      );
      expect(page.html, page.path).not.toMatch(/\s(?:style|on\w+)="/);
      expect(page.html.match(/<h1/g), page.path).toHaveLength(1);
      expect(page.html).toContain('<html lang="en">');
    }
  });

  it('tell of every code of the catalogue under an address that no other code has', () => {
    const errors = pages.find(({ path }) => path === 'errors.html');
    const ids = errors === undefined ? new Set() : idsOf(errors);
    const headings = headingsOf(readDocument('docs/ERRORS.md'));
    let part = '';
    const wanted = headings.flatMap(({ level, text, anchor }) => {
      if (level === 2) part = anchor;
      return level === 3 ? [`${part}.${text.replaceAll('`', '').toLowerCase()}`] : [];
    });
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('have a paragraph where the type of each refusal leads to', () => {
    const errors = pages.find(({ path }) => path === 'errors.html');
    const ids = errors === undefined ? new Set() : idsOf(errors);
    expect([...problemCodes].sort()).toEqual([...apiCodes()].sort());
    const addresses = [...problemCodes, ...scimTypes()].map(problemAddress);
    expect(addresses.filter((address) => !ids.has(address.replace('/docs/errors.html#', '')))).toEqual([]);
  });
});
