import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { limitOption } from '../number-option.ts';
import { auditVerifyCommand } from './audit-verify.ts';

interface AuditOptions {
  readonly tenant?: string;
  readonly actor?: string;
  readonly act?: string;
  readonly object?: string;
  readonly since?: string;
  readonly until?: string;
  readonly limit: number;
}

/** `rollcall audit`: who did what. */
export function auditCommand(program: Command, cli: Cli): void {
  const audit = program
    .command('audit')
    .description('Administrative acts, newest first: when, who, what, on what.')
    .option('--tenant <name>', 'only acts on this tenant, or on the installation')
    .option('--actor <text>', 'only by whom this is part of the name')
    .option('--act <act>', 'only this act, or those that begin with it: credential')
    .option('--object <text>', 'only on what this is part of the name or id')
    .option('--since <time>', 'only from this time on, e.g. 2026-05-01T00:00:00Z')
    .option('--until <time>', 'only before this time')
    .option('--limit <number>', 'how many at most', limitOption, 50)
    .action(async (query: AuditOptions) => {
      await cli.session(audit, async ({ client, output }) => {
        const reply = await client.call(contract.listAudit, { query });
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
  auditVerifyCommand(audit, cli);
  examples(
    audit,
    'rollcall audit',
    'rollcall audit --tenant acme --limit 10 --json',
    'rollcall audit --act credential --actor adele',
  );
}
