import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { wholeNumber } from '../number-option.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { type FilterOptions, filterOptions, queryOf } from './log-filter.ts';

/** `rollcall log export`, `report` and `keep`. */
export function logExtras(log: Command, cli: Cli): void {
  addExport(log, cli);
  addReport(log, cli);
  addKeep(log, cli);
}

const tables = ['entries', 'steps', 'properties'] as const;

function addExport(log: Command, cli: Cli): void {
  const command = filterOptions(log.command('export'))
    .option('--format <format>', 'csv, or json with one object a line', 'csv')
    .option('--table <table>', 'of csv: entries, steps or properties (what was changed)', 'entries')
    .description('Everything that matches, on standard output.')
    .action(async (options: FilterOptions & { format: string; table: string }) => {
      const { format } = options;
      const table = tables.find((known) => known === options.table);
      if (table === undefined)
        throw new CommandRefused(
          `--table ${options.table} is not known.`,
          `Give ${tables.join(', ')}.`,
          exitCodes.usage,
        );
      if (format !== 'csv' && format !== 'json')
        throw new CommandRefused(`--format ${format} is not known.`, 'Give csv or json.', exitCodes.usage);
      await cli.session(command, async ({ client }) => {
        for (let before: string | undefined; ; ) {
          const query = { ...queryOf(options), format, table, ...(before === undefined ? {} : { before }) } as const;
          const { text, next } = await client.call(contract.exportLog, { query });
          cli.surroundings.out(text);
          if (next === null) return;
          before = next;
        }
      });
    });
  examples(
    command,
    'rollcall log export --app Sales --status failure > failures.csv',
    'rollcall log export --table properties > changed.csv',
  );
}

const day = 86_400_000;

function addReport(log: Command, cli: Cli): void {
  const command = log
    .command('report')
    .option('--app <name>', 'only this application')
    .option('--user <user>', 'only this user or group')
    .option('--days <number>', 'of the last days', wholeNumber('--days', { min: 1, max: 3650 }), 30)
    .description('Counts by status, action and reason, and how long the application took to answer.')
    .action(async (options: { app?: string; user?: string; days: number }) => {
      await cli.session(command, async ({ client, output }) => {
        const until = new Date();
        const since = new Date(until.getTime() - options.days * day).toISOString();
        const query = { application: options.app, user: options.user, since, until: until.toISOString() };
        const reply = await client.call(contract.reportLog, { query });
        output.result(reply, () => {
          output.line(
            `${reply.entries} entries in ${options.days} days${reply.cut ? `; older ones than of ${reply.countedFrom} are not counted yet` : ''}.`,
          );
          output.details(Object.entries(reply.statuses));
          output.line();
          output.details(Object.entries(reply.actions));
          output.line();
          output.table(
            reply.reasons,
            [
              { title: 'REASON', value: (row) => row.title },
              { title: 'CODE', value: (row) => row.code },
              { title: 'STATUS', value: (row) => row.status },
              { title: 'COUNT', value: (row) => row.count },
              { title: 'FOR EXAMPLE', value: (row) => row.example ?? '' },
            ],
            'Everything succeeded.',
          );
        });
      });
    });
  examples(command, 'rollcall log report --app Sales --days 7');
}

function addKeep(log: Command, cli: Cli): void {
  const command = log
    .command('keep')
    .option('--days <number>', 'sets it', wholeNumber('--days', { min: 1, max: 3650 }))
    .description('How many days entries are kept: 30 unless set.')
    .action(async (options: { days?: number }) => {
      await cli.session(command, async ({ client, output }) => {
        const { days } = options;
        const reply =
          days === undefined
            ? await client.call(contract.getLogRetention)
            : await client.call(contract.setLogRetention, { body: { days } });
        output.result(reply, () => output.line(`Entries are kept for ${reply.days} days.`));
      });
    });
  examples(command, 'rollcall log keep --days 90');
}
