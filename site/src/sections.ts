import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiPages } from './api/api-pages.ts';
import { scimPages } from './api/scim-pages.ts';
import { applicationPages } from './applications/application-pages.ts';
import { type Part, parts } from './contents.ts';
import { type Page, type Section, titleOf } from './page.ts';
import { placeOf } from './place-of.ts';

/** Every page of the site, in the order in which they are read. @param root the checkout */
export function sections(root: string): readonly Section[] {
  const guides = applicationGuides(root);
  const named = new Set([...parts.flatMap(({ documents }) => documents), ...guides.map(({ source }) => source)]);
  const rests = restsOf(root, named);
  return parts.map((part) => ({
    title: part.title,
    pages: [
      ...[...part.documents, ...(rests.get(part) ?? [])]
        .filter((source) => existsSync(join(root, source)))
        .map((source) => pageOf(root, source)),
      ...madeOf(root, part, guides),
    ],
  }));
}

function madeOf(root: string, { made }: Part, guides: readonly ApplicationGuide[]): readonly Page[] {
  if (made === 'api') return apiPages();
  if (made === 'scim') return scimPages();
  if (made === undefined) return [];
  return applicationPages().flatMap(({ key, page }) => [
    ...guides.filter((guide) => guide.key === key).map(({ source }) => pageOf(root, source)),
    page,
  ]);
}

interface ApplicationGuide {
  readonly key: string;
  readonly source: string;
}

/** The guides of each application of the gallery: `set-up-KEY.md` first, then whatever else begins or ends with its key. */
function applicationGuides(root: string): readonly ApplicationGuide[] {
  const named = new Set(parts.flatMap(({ documents }) => documents));
  const files = readdirSync(join(root, 'docs/guides'))
    .filter((name) => name.endsWith('.md') && !named.has(`docs/guides/${name}`))
    .sort((one, other) => Number(other.startsWith('set-up-')) - Number(one.startsWith('set-up-')));
  return applicationPages().flatMap(({ key }) =>
    files
      .filter((name) => `-${name.replace(/\.md$/, '')}-`.includes(`-${key}-`))
      .map((name) => ({ key, source: `docs/guides/${name}` })),
  );
}

/** Documents that no part names, by the part that takes those of their folder. */
function restsOf(root: string, named: ReadonlySet<string>): ReadonlyMap<Part, readonly string[]> {
  const documents = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .filter((source) => source.endsWith('.md') && !named.has(source))
    .sort();
  const takers = parts
    .filter(({ rest }) => rest !== undefined)
    .sort((one, other) => (other.rest ?? '').length - (one.rest ?? '').length);
  const rests = new Map<Part, string[]>();
  for (const source of documents) {
    const taker = takers.find(({ rest = '' }) => source.startsWith(rest));
    if (taker !== undefined) rests.set(taker, [...(rests.get(taker) ?? []), source]);
  }
  return rests;
}

function pageOf(root: string, source: string): Page {
  const markdown = readFileSync(join(root, source), 'utf8');
  return { path: placeOf(source), source, markdown, title: titleOf(markdown, source) };
}
