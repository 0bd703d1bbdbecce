import type { Heading, Page } from './page.ts';

/** What search finds: a page, or a part of it. */
export interface SearchEntry {
  readonly url: string;
  /** Of the page. */
  readonly page: string;
  /** Of the part; that of the page at its beginning. */
  readonly title: string;
  readonly text: string;
}

/** As much of a part as is searched: the rest of a long table finds nobody. */
const longest = 4000;

/** The parts of a page between its headings. */
export function searchEntries(
  { path, title }: Pick<Page, 'path' | 'title'>,
  html: string,
  headings: readonly Heading[],
): readonly SearchEntry[] {
  const parts = html.split(/(?=<h[2-4] id=")/);
  return parts.map((part, at) => {
    const heading = headings[at - 1];
    return {
      url: at === 0 || heading === undefined ? path : `${path}#${heading.id}`,
      page: title,
      title: heading?.text ?? title,
      text: plain(part.replace(/<h[1-4][\s\S]*?<\/h[1-4]>/, '')).slice(0, longest),
    };
  });
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
