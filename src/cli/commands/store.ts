import type { Command } from 'commander';
import { copyStore } from '#main.ts';
import { type Cli, examples } from '../cli.ts';
import { createProgress } from '../progress.ts';

/** `rollcall store …`: works on the data folder itself, which no server may own meanwhile. */
export function storeCommands(program: Command, cli: Cli): void {
  const store = program.command('store').description('Where the data of this installation is.');
  const copy = store
    .command('copy')
    .requiredOption('--to <place>', 'a PostgreSQL URL, or file: back into the data folder')
    .description(
      'Copy all data from the file of the data folder to PostgreSQL, or with --store from there into the file; every table is read ' +
        'back and compared by its number of rows and its hash. End all servers first. The source stays as it is.',
    )
    .action(async ({ to }: { readonly to: string }) => {
      const { data, store: from } = cli.openOptions(copy);
      const { terminal, user, err } = cli.surroundings;
      const progress = createProgress(terminal, (text) => err(`${text}\n`));
      let done = 0;
      const copied = await copyStore({
        data,
        ...(from === undefined ? {} : { store: from }),
        to,
        user,
        copied: ({ table, rows }) => {
          done += rows;
          if (rows > 0) progress.at(done, 0, `${table}, rows in all`);
        },
      }).finally(() => progress.end());
      const output = cli.output(copy);
      output.result(copied, () => {
        output.table(
          copied.tables.filter(({ rows }) => rows > 0),
          [
            { title: 'Table', value: ({ table }) => table },
            { title: 'Rows', value: ({ rows }) => rows },
            { title: 'SHA-256', value: ({ hash }) => hash.slice(0, 16) },
          ],
          'There was nothing to copy.',
        );
        output.line();
        output.line(`Copied ${done} rows of ${copied.tables.length} tables; all of them read back the same.`);
        if (copied.to === 'postgres')
          output.line(
            'From now on give --store (or ROLLCALL_STORE) to every command; move rollcall.db of the data folder away.',
          );
        else output.line('From now on leave --store (and ROLLCALL_STORE) out.');
      });
    });
  examples(
    copy,
    'rollcall store copy --data ./data --to postgresql://rollcall@db.example.org/rollcall',
    'rollcall store copy --data ./data --store postgresql://rollcall@db.example.org/rollcall --to file',
  );
}
