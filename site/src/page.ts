/** A page of the documentation. */
export interface Page {
  /** Where it lies in the site, with `/`: `guides/plans.html`. */
  readonly path: string;
  /** Where its text lies in the repository; undefined of one that is made from the product. */
  readonly source?: string;
  /** Its text, in Markdown. */
  readonly markdown: string;
  /** What the navigation calls it. */
  readonly title: string;
}

/** A part of the navigation; its pages stand in reading order. */
export interface Section {
  readonly title: string;
  readonly pages: readonly Page[];
}

/** A heading of a page, below its title. */
export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** The title of a document: its first heading. @throws Error when it has none */
export function titleOf(markdown: string, source: string): string {
  const found = /^# (.+)$/m.exec(markdown)?.[1];
  if (found === undefined) throw new Error(`${source} does not begin with a title: write "# …" in its first line.`);
  return found.replaceAll(/[`*]/g, '').trim();
}
