/** A page of the documents, or a part of one. */
export interface Heading {
  /** Below the documents: `guides/plans.html#approve`. */
  readonly url: string;
  /** Title of the page. */
  readonly page: string;
  /** Of the part; that of the page at its beginning. */
  readonly title: string;
}

/** The titles and headings as the build of the documents wrote them; what is none is left out. */
export function decodeHeadings(json: unknown): readonly Heading[] {
  return Array.isArray(json) ? json.filter(isHeading) : [];
}

function isHeading(value: unknown): value is Heading {
  if (typeof value !== 'object' || value === null) return false;
  const { url, page, title } = value as Partial<Record<keyof Heading, unknown>>;
  return [url, page, title].every((text) => typeof text === 'string');
}
