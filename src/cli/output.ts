export interface Column<Row> {
  readonly title: string;
  value(row: Row): string | number | boolean | null | undefined;
}

/** What a command says: JSON alone with `--json`, else plain words; progress and notices go to standard error. */
export interface Output {
  readonly json: boolean;
  /** The one result of a command: `value` as JSON, or what `plain` prints. */
  result(value: unknown, plain: () => void): void;
  line(text?: string): void;
  notice(text: string): void;
  table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], empty: string): void;
  details(rows: readonly (readonly [string, string | number | boolean | null | undefined])[]): void;
}

export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

export function createOutput(streams: Streams, json: boolean): Output {
  const line = (text = ''): void => streams.out(`${text}\n`);
  return {
    json,
    line,
    result(value, plain) {
      if (json) line(JSON.stringify(value, null, 2));
      else plain();
    },
    notice: (text) => streams.err(`${text}\n`),
    table(rows, columns, empty) {
      if (rows.length === 0) line(empty);
      else for (const text of tableLines(rows, columns)) line(text);
    },
    details(rows) {
      const shown = rows.filter(([, value]) => value !== undefined && value !== null && value !== '');
      const widest = Math.max(0, ...shown.map(([label]) => width(label)));
      for (const [label, value] of shown) line(`${pad(label, widest)}  ${cell(value)}`);
    },
  };
}

/** Aligned by what a terminal shows; the last column is not padded. */
export function tableLines<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string[] {
  const cells = [
    columns.map((column) => column.title),
    ...rows.map((row) => columns.map((column) => cell(column.value(row)))),
  ];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => width(line[at] ?? ''))));
  return cells.map((line) =>
    line
      .map((text, at) => pad(text, widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function cell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return printable(String(value));
}

/** What came from a directory or a target must not steer the terminal. */
export function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ');
}

function pad(text: string, to: number): string {
  return text + ' '.repeat(Math.max(0, to - width(text)));
}

const combining = /\p{M}/u;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uFF01-\uFF60]/u;

/** Columns on a terminal: wide East Asian characters take two, combining marks none. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!combining.test(character)) columns += wide.test(character) ? 2 : 1;
  }
  return columns;
}
