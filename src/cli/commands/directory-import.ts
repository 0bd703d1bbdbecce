import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import type { Output } from '../output.ts';
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
        const bar = session.progress();
        bar.at(0, 0, 'Reading and checking');
        let report = await session.client.call(contract.importDirectory, { body });
        while (report.state === 'applying') {
          bar.at(report.applied, report.rows, 'Importing');
          await new Promise((resolve) => setTimeout(resolve, 100));
          report = await session.client.call(contract.getImport, { params: { import: report.id } });
        }
        bar.end();
        session.output.result(report, () => showReport(session.output, report));
        if (report.refusal !== null) throw new CommandRefused(report.refusal);
      });
    });
  examples(
    command,
    'rollcall directory import people.csv groups.csv',
    'rollcall directory import people.csv --missing disable',
    'rollcall directory import people.csv --keep-going --json',
  );
}

async function readCsv(file: string): Promise<{ name: string; text: string }> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CommandRefused(
      `${file} cannot be read (${reason}).`,
      'Give the path of a CSV file that this user may read.',
    );
  });
  try {
    return { name: basename(file), text: decode(bytes) };
  } catch {
    throw new CommandRefused(`${file} is neither UTF-8 nor UTF-16.`, 'Save it again as “CSV UTF-8”.');
  }
}

/** PowerShell writes UTF-16 with a byte order mark unless told otherwise. */
function decode(bytes: Buffer): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
}

function showReport(output: Output, report: Report): void {
  for (const { file, line, column, message } of report.problems) {
    output.line(`${file}:${line}${column === null ? '' : ` ${column}`}: ${message}`);
  }
  const columns = [
    { title: '', value: (row: (typeof rows)[number]) => row.what },
    { title: 'READ', value: (row: (typeof rows)[number]) => row.read },
    { title: 'CREATED', value: (row: (typeof rows)[number]) => row.created },
    { title: 'UPDATED', value: (row: (typeof rows)[number]) => row.updated },
    { title: 'UNCHANGED', value: (row: (typeof rows)[number]) => row.unchanged },
    { title: 'NOT IN THE FILES', value: (row: (typeof rows)[number]) => row.missing },
  ];
  const rows = [
    { what: 'People', ...report.users },
    { what: 'Groups', ...report.groups },
  ];
  if (report.refusal === null) {
    output.table(rows, columns, '');
    output.line(`Memberships: ${report.memberships.added} added, ${report.memberships.removed} removed.`);
  }
}
