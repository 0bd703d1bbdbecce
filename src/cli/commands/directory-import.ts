import { basename } from 'node:path';
import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples, type Session } from '../cli.ts';
import type { Output } from '../output.ts';
import { readBytes } from '../read-file.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';

type Report = Reply<typeof contract.importDirectory>;

interface ImportOptions {
  readonly missing: string;
  readonly keepGoing?: boolean;
  readonly yes?: boolean;
}

const ways = ['keep', 'disable', 'delete'] as const;

/** `rollcall directory import people.csv groups.csv`. */
export function importCommand(directory: Command, cli: Cli): void {
  const command = directory
    .command('import')
    .argument('<file...>', 'CSV files of people and groups')
    .description('Import people and groups from CSV: all files are checked whole before anything is changed.')
    .option('--missing <what>', 'people that the files do not name: keep, disable or delete', 'keep')
    .option('--keep-going', 'leave bad rows out and take the good ones')
    .option('--yes', 'also when the files are empty or name far fewer people than the directory has')
    .action(async (files: string[], options: ImportOptions) => {
      const missing = ways.find((known) => known === options.missing);
      if (missing === undefined) {
        throw new CommandRefused(
          `--missing ${options.missing} is not known.`,
          'Give keep, disable or delete.',
          exitCodes.usage,
        );
      }
      const read = await Promise.all(files.map(readCsv));
      const body = { files: read, missing, keepGoing: options.keepGoing === true, yes: options.yes === true };
      await cli.session(command, async (session) => {
        const report = await withProgress(session, session.client.call(contract.importDirectory, { body }));
        session.output.result(report, () => showReport(session.output, report));
        if (report.refusal !== null)
          throw new CommandRefused(report.refusal, report.advice ?? 'Mend the files and import them again.');
      });
    });
  examples(
    command,
    'rollcall directory import people.csv groups.csv',
    'rollcall directory import people.csv --missing disable',
    'rollcall directory import people.csv --keep-going --json',
  );
}

const pauseMs = 200;
/** A small file is imported before anybody asks how far it is. */
const quietMs = 1_000;

/** Shows how far the import is while it runs. */
async function withProgress(session: Session, importing: Promise<Report>): Promise<Report> {
  const bar = session.progress();
  const ended = importing.then(
    () => true,
    () => true,
  );
  for (let waited = pauseMs; ; waited += pauseMs) {
    const pause = new Promise<false>((resolve) => setTimeout(() => resolve(false), pauseMs));
    if (await Promise.race([ended, pause])) break;
    if (waited < quietMs) continue;
    const { running, applied, total } = await session.client.call(contract.getImport);
    if (running && total > 0) bar.at(applied, total, 'Importing people, groups, managers and members, step');
    else if (running) bar.at(0, 0, 'Reading and checking');
  }
  bar.end();
  return importing;
}

async function readCsv(file: string): Promise<{ name: string; base64: string }> {
  const advice = 'Give the path of a CSV file that this user may read.';
  const bytes = await readBytes(file, { advice, exitCode: exitCodes.refused });
  return { name: basename(file), base64: bytes.toString('base64') };
}

interface Row {
  readonly what: string;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly disabled?: number;
  readonly deleted?: number;
  readonly kept?: number;
}

const columns = [
  { title: '', value: (row: Row) => row.what },
  { title: 'CREATED', value: (row: Row) => row.created },
  { title: 'UPDATED', value: (row: Row) => row.updated },
  { title: 'UNCHANGED', value: (row: Row) => row.unchanged },
  { title: 'DISABLED', value: (row: Row) => row.disabled },
  { title: 'DELETED', value: (row: Row) => row.deleted },
  { title: 'NOT IN THE FILES', value: (row: Row) => row.kept },
];

function showReport(output: Output, report: Report): void {
  for (const { file, line, column, message } of [...report.problems, ...report.refused]) {
    output.line(`${file}:${line}${column === '' ? '' : ` ${column}`}: ${message}`);
  }
  if (report.refusal !== null) return;
  const rows = [
    { what: 'People', ...report.users },
    { what: 'Groups', ...report.groups },
  ];
  output.table(rows, columns, '');
  if (report.ignoredColumns.length > 0) output.line(`Columns left out: ${report.ignoredColumns.join(', ')}.`);
}
