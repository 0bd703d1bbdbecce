import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Page } from './page.ts';
import { pictureSize } from './picture-size.ts';
import { placeOf } from './place-of.ts';
import { relative } from './relative.ts';
import type { Picture, Places } from './render.ts';

/** What pages show besides text, by its path in the repository; filled while they are rendered. */
export interface Taken {
  /** Pictures. */
  readonly pictures: Set<string>;
  /** Files of code that a page links to: each becomes a page that shows it. */
  readonly files: Set<string>;
}

/** How what a page names is found: in the site where it is there, else in the repository. @param root the checkout */
export function sitePlaces(root: string, page: Page, pages: ReadonlySet<string>, taken: Taken): Places {
  const base = posix.dirname(page.source ?? `docs/${page.path}`);
  const pathOf = (href: string) => posix.normalize(posix.join(base, decodeURIComponent(href)));
  return {
    link(href) {
      if (/^(?:https?:|mailto:)/.test(href)) return href;
      const [file = '', anchor] = href.split('#');
      const after = anchor === undefined ? '' : `#${anchor}`;
      if (file === '') return after;
      const path = pathOf(file);
      if (pages.has(placeOf(path))) return relative(page.path, `${placeOf(path)}${after}`);
      if (!isFile(join(root, path))) return undefined;
      taken.files.add(path);
      return relative(page.path, filePage(path));
    },
    picture: (href) => pictureAt(root, pathOf(href), page, taken),
  };
}

/** The page that shows a file of the repository. */
export function filePage(path: string): string {
  return `files/${path.replaceAll(/[^\w./-]/g, '')}.html`;
}

function pictureAt(root: string, path: string, page: Page, taken: Taken): Picture {
  taken.pictures.add(path);
  const at = (source: string) => relative(page.path, source.replace(/^docs\//, ''));
  const dark = path.replace(/(\.\w+)$/, '-dark$1');
  const hasDark = existsSync(join(root, dark));
  if (hasDark) taken.pictures.add(dark);
  const size = existsSync(join(root, path)) ? pictureSize(readFileSync(join(root, path))) : undefined;
  return { src: at(path), ...(hasDark ? { dark: at(dark) } : {}), ...size };
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
