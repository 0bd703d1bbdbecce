import { Marked, type Tokens } from 'marked';
import { highlight } from './highlight.ts';
import { htmlText } from './html-text.ts';
import type { Heading } from './page.ts';
import { anchors, slugOf } from './slug.ts';

/** How what a page names is found. */
export interface Places {
  /** The address of a link as the page writes it in the site; undefined: there is nothing to lead to. */
  link(href: string): string | undefined;
  /** A picture: its address, that of its dark side, and its size in pixels. */
  picture(href: string): Picture;
}

export interface Picture {
  readonly src: string;
  readonly dark?: string;
  readonly width?: number;
  readonly height?: number;
}

export interface Rendered {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** A document of ours as HTML: every heading can be linked to, every table and every block of code scrolls by itself. */
export function render(markdown: string, places: Places): Rendered {
  const headings: Heading[] = [];
  const anchor = anchors();
  let above = '';
  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth, text }) {
        const plain = text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
        const id = anchor(plain);
        const inner = this.parser.parseInline(tokens);
        if (depth === 1) return `<h1 id="${id}">${inner}</h1>\n`;
        const bare = plain.replaceAll(/[`*]/g, '');
        headings.push({ level: depth, id, text: bare });
        if (depth === 2) above = id;
        // The same word may head several parts of a page (a code that two sources answer): `part.word` is always one of them.
        const alias = depth === 3 && above !== '' ? `<span id="${above}.${slugOf(plain)}"></span>` : '';
        const label = htmlText(`Link to “${bare}”`);
        return `${alias}<h${depth} id="${id}">${inner} <a class="anchor" href="#${id}" aria-label="${label}">#</a></h${depth}>\n`;
      },
      code({ text, lang = '' }) {
        return block(text, lang);
      },
      table(token) {
        return table(token, (cell) => this.parser.parseInline(cell.tokens));
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        const to = places.link(href);
        if (to === undefined) return inner;
        const away = /^https?:/.test(to) ? ' rel="noreferrer"' : '';
        return `<a href="${htmlText(to)}"${away}>${inner}</a>`;
      },
      image({ href, text }) {
        return picture(places.picture(href), text);
      },
    },
  });
  return { html: marked.parse(markdown, { async: false }), headings };
}

function block(code: string, language: string): string {
  const title = { sh: 'Commands', output: 'What it prints', json: 'JSON', http: 'HTTP' }[language] ?? 'Text';
  const copy = language === 'sh' ? ' data-copy' : '';
  return `<pre class="${htmlText(language || 'text')}" tabindex="0" aria-label="${title}"${copy}><code>${highlight(code, language)}</code></pre>\n`;
}

function table({ header, rows, align }: Tokens.Table, inner: (cell: Tokens.TableCell) => string): string {
  const side = (at: number) => (align[at] === 'right' ? ' class="number"' : '');
  const heads = header.map((cell, at) => `<th scope="col"${side(at)}>${inner(cell)}</th>`).join('');
  // A table of pictures has a head only because Markdown wants one.
  const head = header.every(({ text }) => text === '') ? '' : `<thead><tr>${heads}</tr></thead>`;
  const body = rows
    .map((row) => `<tr>${row.map((cell, at) => `<td${side(at)}>${inner(cell)}</td>`).join('')}</tr>`)
    .join('\n');
  return `<div class="wide" role="region" aria-label="Table" tabindex="0"><table>${head}<tbody>${body}</tbody></table></div>\n`;
}

function picture({ src, dark, width, height }: Picture, alt: string): string {
  const size = width === undefined || height === undefined ? '' : ` width="${width}" height="${height}"`;
  const image = `<img src="${htmlText(src)}" alt="${htmlText(alt)}" loading="lazy" decoding="async"${size}>`;
  const other =
    dark === undefined ? '' : `<source data-dark srcset="${htmlText(dark)}" media="(prefers-color-scheme: dark)">`;
  return `<picture>${other}${image}</picture>`;
}
