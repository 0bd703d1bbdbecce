import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LaidOut, layout } from './layout.ts';
import type { Page, Section } from './page.ts';
import { render } from './render.ts';
import { type SearchEntry, searchEntries } from './search-entries.ts';
import { sections as sectionsOf } from './sections.ts';
import { filePage, sitePlaces, type Taken } from './site-places.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the whole site into a folder, which is emptied first. */
export function buildSite(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const sections = sectionsOf(root);
  const taken: Taken = { pictures: new Set(), files: new Set() };
  const pages = sections.flatMap((section) => section.pages);
  const paths = new Set(pages.map(({ path }) => path));
  const found = pages.flatMap((page) => writePage(folder, page, sections, paths, taken));
  for (const file of taken.files) writeFile(folder, file, sections);
  for (const picture of taken.pictures) copy(join(root, picture), join(folder, picture.replace(/^docs\//, '')));
  writeMissing(folder, sections);
  writeAssets(folder, found);
}

function writePage(
  folder: string,
  page: Page,
  sections: readonly Section[],
  paths: ReadonlySet<string>,
  taken: Taken,
): readonly SearchEntry[] {
  const { html, headings } = render(page.markdown, sitePlaces(root, page, paths, taken));
  write(join(folder, page.path), layout({ page, html, headings, sections }));
  return searchEntries(page, html, headings);
}

/** A file of code as a page of its own: the site is read where the repository is not at hand. */
function writeFile(folder: string, file: string, sections: readonly Section[]): void {
  const language = extname(file).slice(1);
  const code = readFileSync(join(root, file), 'utf8');
  const markdown = `# ${file}\n\n\`\`\`\`${language}\n${code}\`\`\`\`\n`;
  const page: Page = { path: filePage(file), title: file, markdown };
  const taken: Taken = { pictures: new Set(), files: new Set() };
  const { html, headings } = render(markdown, sitePlaces(root, page, new Set(), taken));
  write(join(folder, page.path), layout({ page, html, headings, sections, alone: true }));
}

/** Where nothing else is; it is shown at any depth, so its addresses begin at the root. */
function writeMissing(folder: string, sections: readonly Section[]): void {
  const page: LaidOut['page'] = { path: '404.html', title: 'Nothing here' };
  const html =
    '<h1>Nothing here</h1>\n<p>There is no page at this address. Search for it, or look through the contents: pages may have moved with a new version.</p>';
  write(join(folder, page.path), layout({ page, html, headings: [], sections, alone: true, base: '/docs/' }));
}

function writeAssets(folder: string, found: readonly SearchEntry[]): void {
  cpSync(fileURLToPath(new URL('../assets', import.meta.url)), join(folder, 'assets'), { recursive: true });
  copy(join(root, 'console/public/favicon.svg'), join(folder, 'assets/favicon.svg'));
  const search = join(dirname(createRequire(import.meta.url).resolve('minisearch')), '../umd/index.js');
  write(
    join(folder, 'assets/minisearch.js'),
    readFileSync(search, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n'),
  );
  // A script and no JSON: a site that is opened from a folder may not fetch.
  write(join(folder, 'assets/search-entries.js'), `globalThis.searchEntries = ${JSON.stringify(found)};\n`);
  // What the console's own search takes: all titles and headings, without what stands below them.
  const headings = found.map(({ url, page, title }) => ({ url, page, title }));
  write(join(folder, 'assets/headings.json'), `${JSON.stringify(headings)}\n`);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

const [, , target] = process.argv;
if (import.meta.main) {
  if (target === undefined) throw new Error('Say where the site goes: node site/src/build.ts FOLDER');
  buildSite(target);
}
