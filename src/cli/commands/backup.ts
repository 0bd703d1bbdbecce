import { resolve } from 'node:path';
import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';

/** `rollcall backup FILE`. */
export function backupCommand(program: Command, cli: Cli): void {
  const backup = program
    .command('backup')
    .argument('<file>', 'must not exist yet; written by the process that serves, when one does')
    .description(
      'Write a consistent copy of the store as one SQLite file, also while serving. The sealing key is not in it.',
    )
    .action(async (file: string) => {
      await cli.session(backup, async ({ client, output }) => {
        const reply = await client.call(contract.createBackup, { body: { file: resolve(file) } });
        output.result(reply, () => {
          output.line(`Wrote ${reply.file} (${reply.bytes} bytes).`);
          output.line(
            'It holds no sealing key: keep secret.key of the data folder (or ROLLCALL_KEY) in another place.',
          );
        });
      });
    });
  examples(backup, 'rollcall backup /var/backups/rollcall-monday.db');
}
