import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';

/** `rollcall key rotate`. */
export function keyCommands(program: Command, cli: Cli): void {
  const key = program.command('key').description('The sealing key, with which secrets are encrypted at rest.');
  const rotate = key
    .command('rotate')
    .description('Make a new sealing key and seal every secret again; works while serving.')
    .action(async () => {
      await cli.session(rotate, async ({ client, output }) => {
        const reply = await client.call(contract.rotateKey);
        output.result(reply, () => {
          output.line(
            `Key ${reply.previousKeyId} is replaced by ${reply.keyId}; ${reply.sealedAgain} secrets were sealed again.`,
          );
          output.line(
            `Keep a copy of the key file as it is now: ${reply.previousKeyId} stays in it, for backups made until today.`,
          );
        });
      });
    });
  examples(rotate, 'rollcall key rotate --data ./data');
}
