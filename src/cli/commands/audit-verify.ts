import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { CommandRefused } from '../refusal.ts';

interface VerifyOptions {
  readonly tenant?: string;
  readonly holds?: string;
}

/** `rollcall audit verify`: whether somebody has changed the audit past Rollcall, and which entry. */
export function auditVerifyCommand(audit: Command, cli: Cli): void {
  const verify = audit
    .command('verify')
    .description(
      'Checks the hash chain of the audit, and names each entry that was changed, moved, removed or inserted by hand.',
    )
    .option('--holds <hash>', 'a head that was noted before: it must be a link of the chain (with --tenant)')
    .action(async ({ holds }: VerifyOptions) => {
      await cli.session(verify, async ({ client, output }) => {
        // The option stands at `rollcall audit` already.
        const { tenant } = verify.optsWithGlobals<VerifyOptions>();
        const reply = await client.call(contract.verifyAudit, { query: { tenant, holds } });
        output.result(reply, () => {
          output.table(
            reply.tenants,
            [
              { title: 'TENANT', value: (row) => row.tenant },
              { title: 'ENTRIES', value: (row) => row.entries },
              { title: 'CUT', value: (row) => row.cut },
              { title: 'REDACTED', value: (row) => row.redacted },
              { title: 'PROBLEMS', value: (row) => row.problems.length },
              { title: 'HEAD', value: (row) => row.head },
            ],
            'Nothing was done yet.',
          );
          for (const row of reply.tenants) {
            for (const { message } of row.problems) output.line(`${row.tenant}: ${message}`);
            if (row.holds === false) output.line(`${row.tenant}: no link of the chain has the hash ${holds}.`);
          }
          if (reply.intact) output.line('Every entry is as it was written.');
        });
        if (!reply.intact)
          throw new CommandRefused(
            'The audit is not as it was written.',
            'Find out who can write to the store past Rollcall, and compare the entries above with a backup.',
          );
      });
    });
  examples(
    verify,
    'rollcall audit verify',
    'rollcall audit --tenant acme verify --json',
    'rollcall audit --tenant installation verify --holds 3f0c…',
  );
}
