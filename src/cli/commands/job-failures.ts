import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { limitOption } from '../number-option.ts';
import { whenText } from '../when-text.ts';

/** `rollcall job failures | retry`: what failed and waits for its next attempt. */
export function jobFailureCommands(job: Command, cli: Cli): void {
  addFailures(job, cli);
  addRetry(job, cli);
}

function addFailures(job: Command, cli: Cli): void {
  const failures = job
    .command('failures')
    .argument('<application>')
    .option('--code <code>', 'only what failed so')
    .option('--limit <number>', 'how many at most', limitOption, 50)
    .description('What failed and waits for its next attempt: how often, since when, and when it is tried again.')
    .action(async (application: string, options: { code?: string; limit: number }) => {
      await cli.session(failures, async ({ client, output }) => {
        const { code, limit } = options;
        const query = { limit, ...(code === undefined ? {} : { code }) };
        const reply = await client.call(contract.listFailures, { params: { application }, query });
        output.result(reply, () => {
          for (const group of reply.groups) {
            output.line(`${group.count} × ${group.code}: ${group.title}. ${group.advice}`.trimEnd());
          }
          output.table(
            reply.failures,
            [
              { title: 'KEY', value: (row) => row.key },
              { title: 'NAME', value: (row) => (row.member === null ? row.name : `${row.name}: ${row.member}`) },
              { title: 'ATTEMPTS', value: (row) => row.attempts },
              { title: 'FIRST FAILED', value: (row) => row.firstFailed },
              { title: 'NEXT', value: (row) => row.next },
              { title: 'WHY', value: (row) => row.message },
            ],
            'Nothing has failed.',
          );
        });
      });
    });
  examples(failures, 'rollcall job failures Acme', 'rollcall job failures Acme --code conflict');
}

function addRetry(job: Command, cli: Cli): void {
  const retry = job
    .command('retry')
    .argument('<application>')
    .argument('[keys...]', 'as job failures shows them; else all')
    .option('--code <code>', 'what failed so')
    .description('Try failed objects again now, in a cycle of their own.')
    .action(async (application: string, keys: string[], options: { code?: string }) => {
      await cli.session(retry, async ({ client, output }) => {
        const body = {
          ...(options.code === undefined ? {} : { code: options.code }),
          ...(keys.length === 0 ? {} : { keys }),
        };
        const reply = await client.call(contract.retryFailures, { params: { application }, body });
        const { retried, when } = reply;
        const said = when === null ? 'Nothing has failed.' : `${retried} are tried again: ${whenText[when]}.`;
        output.result(reply, () => output.line(said));
      });
    });
  examples(retry, 'rollcall job retry Acme', 'rollcall job retry Acme --code invalid');
}
