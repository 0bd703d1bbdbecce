/** Headings that a list of people may begin with. */
const headings = new Set(['userprincipalname', 'username', 'objectid', 'object id', 'person', 'upn', 'email', 'login']);

/** The people of a file: one a line, or the first column of a table; empty lines and those that begin with # are left out. */
export function readPeople(text: string): readonly string[] {
  const cells = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => firstCell(line.trim()))
    .filter((cell) => cell !== '' && !cell.startsWith('#'));
  const [first = ''] = cells;
  return [...new Set(headings.has(first.toLowerCase()) ? cells.slice(1) : cells)];
}

function firstCell(line: string): string {
  const quoted = /^"((?:[^"]|"")*)"/.exec(line);
  if (quoted !== null) return (quoted[1] ?? '').replaceAll('""', '"').trim();
  return (line.split(/[,;\t]/, 1)[0] ?? '').trim();
}
