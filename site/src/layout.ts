import { htmlText } from './html-text.ts';
import type { Heading, Page, Section } from './page.ts';
import { relative } from './relative.ts';
import { version } from './version.ts';

export interface LaidOut {
  readonly page: Pick<Page, 'path' | 'title'>;
  readonly html: string;
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
  /** A page that nobody reads on from: no neighbours. */
  readonly alone?: boolean;
  /** Addresses from the root of the server, for a page that may be shown at any address. */
  readonly base?: string;
}

/** A whole page. It works without script: search and the switch of colours show only where a script can serve them. */
export function layout({ page, html, headings, sections, alone = false, base }: LaidOut): string {
  const to = (path: string) => htmlText(base === undefined ? relative(page.path, path) : `${base}${path}`);
  const title = page.path === 'index.html' ? 'Rollcall documentation' : `${page.title} · Rollcall`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)}</title>
<link rel="icon" href="${to('assets/favicon.svg')}">
<link rel="stylesheet" href="${to('assets/style.css')}">
<script src="${to('assets/theme.js')}"></script>
<script src="${to('assets/site.js')}" defer></script>
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header>
<a class="brand" href="${to('index.html')}"><img src="${to('assets/favicon.svg')}" alt="" width="24" height="24">Rollcall <span>documentation</span></a>
<div class="tools">
<form role="search" hidden><input type="search" placeholder="Search" aria-label="Search the documentation" autocomplete="off" aria-controls="found"><div id="found" hidden></div></form>
<label class="theme" hidden>Colours <select><option value="">as the system</option><option value="light">light</option><option value="dark">dark</option></select></label>
<a class="menu" href="#navigation">Contents</a>
</div>
</header>
<div class="columns">
<main id="content" tabindex="-1">
${html}
${alone ? '' : neighbours(page, sections, to)}
</main>
${onThisPage(headings)}
<nav id="navigation" aria-label="Contents" tabindex="-1">
${sections.map((section) => part(section, page, to)).join('\n')}
</nav>
</div>
<footer>Rollcall ${htmlText(version)}</footer>
</body>
</html>
`;
}

function part({ title, pages }: Section, { path }: LaidOut['page'], to: (path: string) => string): string {
  const items = pages.map((page) => {
    const current = page.path === path ? ' aria-current="page"' : '';
    return `<li><a href="${to(page.path)}"${current}>${htmlText(page.title)}</a></li>`;
  });
  const open = pages.some((page) => page.path === path) || title === 'Start' ? ' open' : '';
  return `<details${open}><summary>${htmlText(title)}</summary><ul>${items.join('')}</ul></details>`;
}

function onThisPage(headings: readonly Heading[]): string {
  const shown = headings.filter(({ level }) => level === 2);
  if (shown.length < 2) return '<div class="toc"></div>';
  const items = shown.map(({ id, text }) => `<li><a href="#${id}">${htmlText(text)}</a></li>`);
  return `<nav class="toc" aria-label="On this page"><p>On this page</p><ul>${items.join('')}</ul></nav>`;
}

function neighbours({ path }: LaidOut['page'], sections: readonly Section[], to: (path: string) => string): string {
  const order = sections.flatMap(({ pages }) => pages);
  const at = order.findIndex((page) => page.path === path);
  const before = order[at - 1];
  const after = order[at + 1];
  const link = (page: Page | undefined, rel: string, word: string) =>
    page === undefined
      ? '<span></span>'
      : `<a rel="${rel}" href="${to(page.path)}"><small>${word}</small>${htmlText(page.title)}</a>`;
  return `<nav class="neighbours" aria-label="Before and after">${link(before, 'prev', 'Before')}${link(after, 'next', 'Next')}</nav>`;
}
