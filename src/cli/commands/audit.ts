import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { limitOption } from '../number-option.ts';

/** `rollcall audit`: who did what. */
export function auditCommand(program: Command, cli: Cli): void {
  const audit = program
    .command('audit')
    .description('Administrative acts, newest first: when, who, what, on what.')
    .option('--tenant <name>', 'only acts on this tenant')
    .option('--limit <number>', 'how many at most', limitOption, 50)
    .action(async (options: { tenant?: string; limit: number }) => {
      await cli.session(audit, async ({ client, output }) => {
        const reply = await client.call(contract.listAudit, {
          query: { tenant: options.tenant, limit: options.limit },
        });
        output.result(reply, () =>
          output.table(
            reply.entries,
            [
              { title: 'AT', value: (row) => row.at },
              { title: 'WHO', value: (row) => row.actor },
              { title: 'ACT', value: (row) => row.act },
              { title: 'TENANT', value: (row) => row.tenant },
              { title: 'OBJECT', value: (row) => row.object },
            ],
            'Nothing was done yet.',
          ),
        );
      });
    });
  examples(audit, 'rollcall audit', 'rollcall audit --tenant acme --limit 10 --json');
}
