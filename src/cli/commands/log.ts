import type { Command } from 'commander';
import type { Client } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { limitOption } from '../number-option.ts';
import { showLogEntry } from './log-entry-shown.ts';
import { logExtras } from './log-export.ts';
import { type FilterOptions, filterOptions, queryOf } from './log-filter.ts';

interface ListOptions extends FilterOptions {
  readonly limit: number;
}

/** `rollcall log …`: the provisioning log. */
export function logCommands(program: Command, cli: Cli): void {
  const log = program
    .command('log')
    .description('The provisioning log: one entry per object that was acted on, skipped or failed.');
  addList(log, cli);
  addShow(log, cli);
  logExtras(log, cli);
}

function addList(log: Command, cli: Cli): void {
  const list = filterOptions(log.command('list'))
    .description('Entries, newest first.')
    .option('--limit <number>', 'how many at most', limitOption, 50)
    .action(async (options: ListOptions) => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await listed(client, options);
        output.result(reply, () =>
          output.table(
            reply.entries,
            [
              { title: 'AT', value: (row) => row.at },
              { title: 'APPLICATION', value: (row) => row.application },
              { title: 'WHO', value: (row) => row.identity },
              { title: 'ACTION', value: (row) => row.action },
              { title: 'STATUS', value: (row) => row.status },
              { title: 'WHY', value: (row) => row.message ?? row.code },
              { title: 'ENTRY', value: (row) => row.entry },
            ],
            reply.notice ?? 'No entry.',
          ),
        );
      });
    });
  examples(list, 'rollcall log list --app Sales --status failure', 'rollcall log list --user ada@example.org --json');
}

/** A search for a text ends after some entries and goes on from there, until there are as many as were asked for. */
async function listed(client: Client, options: ListOptions) {
  const query = queryOf(options);
  const { limit } = options;
  let reply = await client.call(contract.listLog, { query: { ...query, limit } });
  while (options.text !== undefined && reply.next !== null && reply.entries.length < limit) {
    const { entries } = reply;
    const page = { ...query, before: reply.next, limit: limit - entries.length };
    const more = await client.call(contract.listLog, { query: page });
    reply = { ...more, entries: [...entries, ...more.entries] };
  }
  return reply;
}

function addShow(log: Command, cli: Cli): void {
  const show = log
    .command('show')
    .argument('<entry>')
    .description('One entry with its steps (import, scope, match, map, guard, export), changed values and exchanges.')
    .action(async (entry: string) => {
      await cli.session(show, async ({ client, output }) => {
        const reply = await client.call(contract.getLogEntry, { params: { entry } });
        output.result(reply, () => showLogEntry(output, reply));
      });
    });
  examples(show, 'rollcall log show 0199c3f2-…');
}
