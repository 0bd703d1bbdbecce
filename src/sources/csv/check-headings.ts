import { foldHeading } from './columns.ts';
import type { Table } from './parse-table.ts';
import type { Problem } from './problem.ts';

interface Wanted {
  /** The column that no file goes without. */
  readonly needed: string;
  /** A line of headings that is right. */
  readonly example: string;
  /** Whether one of the headings gives the needed column. */
  readonly given: boolean;
}

/**
 * What makes the first line of a file unusable as a line of headings, as one problem in place of one for each word of it;
 * undefined where it can be used.
 */
export function unusableHeadings({ file, headings, headingLine }: Table, wanted: Wanted): Problem | undefined {
  const problem = (message: string): Problem => ({ file, line: headingLine, column: '', message });
  const [first = ''] = headings;
  if (headings.every((heading) => heading === ''))
    return problem(`the file is empty: it needs a line of headings with ${wanted.needed}, such as ${wanted.example}`);
  if (wanted.given) return undefined;
  const mark = /[|:^~]/.exec(first)?.[0];
  if (headings.length === 1 && mark !== undefined && !first.includes('@'))
    return problem(`the headings are separated by "${mark}": separate columns by a comma, a semicolon or a tab`);
  const value = headings.find((heading) => /^[^\s@]+@[^\s@]+$/.test(heading));
  if (value !== undefined)
    return problem(`the first line is no line of headings, as "${value}" stands in it: begin with ${wanted.example}`);
  return undefined;
}

/** Headings that stand twice, of columns that are used: nobody can say which of the two counts. */
export function repeatedHeadings(
  { file, headings, headingLine }: Table,
  isUsed: (heading: string) => boolean,
): readonly Problem[] {
  const seen = new Map<string, string>();
  return headings.filter(isUsed).flatMap((heading) => {
    const before = seen.get(foldHeading(heading));
    if (before === undefined) {
      seen.set(foldHeading(heading), heading);
      return [];
    }
    const same = before === heading ? `"${heading}" stands twice` : `"${before}" and "${heading}" are the same`;
    return [{ file, line: headingLine, column: heading, message: `the heading ${same}: keep one of the two columns` }];
  });
}
