import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem, type } from 'node:os';
import { type Curve, curvesOf } from './curves.ts';
import { drawCurve } from './draw-curve.ts';
import { digits, type Row } from './row.ts';

export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  /** Load average of a minute before anything was measured. */
  readonly load: number;
}

export function thisMachine(): Machine {
  const cores = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: cores[0]?.model ?? 'unknown',
    cores: cores.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${process.arch}`,
    node: process.version,
    load: Math.round((loadavg()[0] ?? Number.NaN) * 10) / 10,
  };
}

/** The text of each suite: when and where, its table, what is to be said of it, its curves. */
export function sectionsOf(machine: Machine, rows: readonly Row[]): ReadonlyMap<string, string> {
  const { date, cpu, cores, memoryGiB, system, node, load } = machine;
  const where = `${date}, ${cores} × ${cpu}, ${memoryGiB} GiB, ${system}, Node ${node}; load average before it ${load}. Medians of interleaved rounds.`;
  const suites = [...new Set(rows.map(({ suite }) => suite))];
  return new Map(
    suites.map((suite) => {
      const mine = rows.filter((row) => row.suite === suite);
      const notes = [...new Set(mine.flatMap((row) => row.notes ?? []))].map((note) => `- ${note}`);
      const pictures = curvesOf(mine).map((curve) => `![${curve.title}](${fileOf(curve)})`);
      const parts = [`### ${suite}`, where, table(mine), notes.join('\n'), pictures.join('\n')];
      return [suite, parts.filter((part) => part !== '').join('\n\n')];
    }),
  );
}

function table(rows: readonly Row[]): string {
  const names = Object.keys(rows.find(({ cells }) => cells !== undefined)?.cells ?? {});
  const heads =
    names.length === 0
      ? ['What', 'Rollcall', 'Beside it', 'Ratio', 'Budget', '']
      : ['What', ...names, 'Beside the best that checks', 'Beside the best', 'Budget', ''];
  const lines = rows.map((row) =>
    row.cells === undefined
      ? [row.what, row.ours, row.counterpart, share(row), row.budget, verdict(row)]
      : [
          row.what,
          ...names.map((name) => row.cells?.[name] ?? ''),
          ratioText(row.besideCheckers),
          share(row),
          row.budget,
          verdict(row),
        ],
  );
  return [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function share({ ratio }: Row): string {
  return ratioText(ratio);
}

function ratioText(ratio: number | undefined): string {
  return ratio === undefined ? '' : ratio < 2 ? `${Math.round(ratio * 100)} %` : `${digits(ratio)}×`;
}

function verdict({ met }: Row): string {
  return met === undefined ? '' : met ? 'met' : '**missed**';
}

/** Beside README.md. */
function fileOf({ title }: Curve): string {
  return `curves/${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.svg`;
}

/** Replaces the sections of these suites between the markers of README.md, and writes their curves. */
export async function intoReadme(sections: ReadonlyMap<string, string>, rows: readonly Row[]): Promise<void> {
  const file = new URL('./README.md', import.meta.url);
  const text = await readFile(file, 'utf8');
  const [begin, end] = ['<!-- figures -->', '<!-- /figures -->'];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from)
    throw new Error(`bench/README.md lacks its markers ${begin} and ${end}: put them back.`);
  const figures = replaceSections(text.slice(from + begin.length, to), sections);
  for (const curve of curvesOf(rows)) {
    await mkdir(new URL('./curves/', import.meta.url), { recursive: true });
    await writeFile(new URL(fileOf(curve), import.meta.url), drawCurve(curve));
  }
  await writeFile(file, `${text.slice(0, from + begin.length)}\n\n${figures}\n\n${text.slice(to)}`);
}

/** What was not measured stays; what was not there comes last. */
function replaceSections(figures: string, sections: ReadonlyMap<string, string>): string {
  const there = figures.split(/^(?=### )/m).map((section) => section.trim());
  const nameOf = (section: string) => /^### (.*)/.exec(section)?.[1] ?? '';
  const kept = there.map((section) => sections.get(nameOf(section)) ?? section);
  const known = new Set(there.map(nameOf));
  const added = [...sections].flatMap(([name, section]) => (known.has(name) ? [] : [section]));
  return [...kept, ...added].filter((section) => section !== '').join('\n\n');
}
