import { resolve } from 'node:path';
import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { addRestore } from './restore.ts';

/** `rollcall backup create|restore FILE`; `rollcall backup FILE` and `rollcall restore FILE`, their names of before, go on working. */
export function backupCommands(program: Command, cli: Cli): void {
  const backup = program.command('backup').description('Copies of the store, and how to put one in place.');
  addCreate(backup, cli);
  addRestore(backup, cli);
  addRestore(program, cli, { hidden: true });
}

function addCreate(backup: Command, cli: Cli): void {
  const create = backup
    .command('create', { isDefault: true })
    .argument('<file>', 'must not exist yet; written by the process that serves, when one does')
    .description(
      'Write a consistent copy of the store as one SQLite file, also while serving. The sealing key is not in it.',
    )
    .action(async (file: string) => {
      await cli.session(create, async ({ client, output }) => {
        const reply = await client.call(contract.createBackup, { body: { file: resolve(file) } });
        output.result(reply, () => {
          output.line(`Wrote ${reply.file} (${reply.bytes} bytes).`);
          output.line(
            'It holds no sealing key: keep secret.key of the data folder (or ROLLCALL_KEY) in another place.',
          );
        });
      });
    });
  examples(create, 'rollcall backup create /var/backups/rollcall-monday.db');
}
