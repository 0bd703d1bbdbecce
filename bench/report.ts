import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem, type } from 'node:os';
import { digits, type Row } from './row.ts';

export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
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
  };
}

/** The tables, one a suite. */
export function markdown(machine: Machine, rows: readonly Row[]): string {
  const { date, cpu, cores, memoryGiB, system, node } = machine;
  const suites = [...new Set(rows.map(({ suite }) => suite))];
  const tables = suites.map((suite) =>
    [
      `### ${suite}`,
      '',
      '| What | Rollcall | Beside it | Ratio | Budget | |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows.filter((row) => row.suite === suite).map(line),
    ].join('\n'),
  );
  return [
    `${date}, ${cores} × ${cpu}, ${memoryGiB} GiB, ${system}, Node ${node}. Medians of interleaved rounds.`,
    ...tables,
  ].join('\n\n');
}

function line({ what, ours, counterpart, ratio, budget, met }: Row): string {
  const share = ratio === undefined ? '' : ratio < 2 ? `${Math.round(ratio * 100)} %` : `${digits(ratio)}×`;
  const verdict = met === undefined ? '' : met ? 'met' : '**missed**';
  return `| ${[what, ours, counterpart, share, budget, verdict].join(' | ')} |`;
}

/** Replaces what stands between the markers of README.md. */
export async function intoReadme(tables: string): Promise<void> {
  const file = new URL('./README.md', import.meta.url);
  const text = await readFile(file, 'utf8');
  const [begin, end] = ['<!-- figures -->', '<!-- /figures -->'];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from)
    throw new Error(`bench/README.md lacks its markers ${begin} and ${end}: put them back.`);
  await writeFile(file, `${text.slice(0, from + begin.length)}\n\n${tables}\n\n${text.slice(to)}`);
}
