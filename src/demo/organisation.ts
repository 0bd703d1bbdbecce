import { readFileSync } from 'node:fs';

/** The sample organisation's files: Meridian Foods, 200 people, 14 groups. Every person in them is invented. */
export interface SampleFile {
  readonly name: string;
  readonly text: string;
}

export function sampleFile(name: 'people.csv' | 'groups.csv'): SampleFile {
  return { name, text: readFileSync(new URL(`./organisation/${name}`, import.meta.url), 'utf8') };
}

type Row = Readonly<Record<string, string>>;

/** The file with one person's cells changed. */
export function withChanged(file: SampleFile, userPrincipalName: string, cells: Row): SampleFile {
  return mapLines(file, (line, headings) => {
    const row = split(line);
    if (row[headings.indexOf('userPrincipalName')] !== userPrincipalName) return line;
    return headings.map((heading, index) => quote(cells[heading] ?? row[index] ?? '')).join(',');
  });
}

/** The file with one more person. */
export function withPerson(file: SampleFile, cells: Row): SampleFile {
  const headings = split(file.text.slice(0, file.text.indexOf('\n')));
  return { ...file, text: `${file.text}${headings.map((heading) => quote(cells[heading] ?? '')).join(',')}\n` };
}

/** The first `share` of the people: a truncated export. */
export function truncated(file: SampleFile, share: number): SampleFile {
  const lines = file.text.trimEnd().split('\n');
  return { ...file, text: `${lines.slice(0, 1 + Math.round((lines.length - 1) * share)).join('\n')}\n` };
}

function mapLines(file: SampleFile, map: (line: string, headings: readonly string[]) => string): SampleFile {
  const [head = '', ...lines] = file.text.trimEnd().split('\n');
  const headings = split(head);
  return { ...file, text: `${[head, ...lines.map((line) => map(line, headings))].join('\n')}\n` };
}

/** The sample's own cells hold commas and quotes, but no line feeds. */
function split(line: string): readonly string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map((match) => match[1] ?? '')
    .slice(0, -1)
    .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

function quote(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
