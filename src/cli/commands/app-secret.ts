import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { CommandRefused } from '../refusal.ts';
import { secretOption } from '../secret-option.ts';

interface ReplaceOptions {
  readonly secret?: string;
  readonly clientId?: string;
  readonly expires?: string;
}

/** `rollcall app secret replace`. */
export function addSecret(app: Command, cli: Cli): void {
  const secret = app.command('secret').description('The secret that an application is reached with.');
  const replace = secret
    .command('replace')
    .argument('<application>', 'name or number')
    .option('--secret <secret>', 'the new one; - reads it from standard input; else from ROLLCALL_SECRET_TOKEN')
    .option('--client-id <id>', 'where the client changes with its secret')
    .option('--expires <day>', 'when it ends: 2027-03-31, or never; else what it says of itself')
    .description('Test another secret and take it in place of the stored one; refused, the stored one stays.')
    .action(async (application: string, options: ReplaceOptions) => {
      const given = await secretOption(options.secret, cli.surroundings.env.ROLLCALL_SECRET_TOKEN);
      if (given === undefined) throw new CommandRefused('There is no new secret.', 'Give it with --secret.');
      const body = { secret: given, clientId: options.clientId, expires: expiryOption(options.expires) };
      await cli.session(replace, async ({ client, output }) => {
        const reply = await client.call(contract.replaceSecret, { params: { application }, body });
        output.result(reply, () => {
          output.line(reply.message);
          for (const notice of reply.notices) output.line(notice);
        });
      });
    });
  examples(
    replace,
    'echo "$SECRET" | rollcall app secret replace Wiki --secret -',
    'rollcall app secret replace Wiki --secret "$SECRET" --expires 2027-03-31',
  );
}

/** `never` is what the interface calls null. */
export function expiryOption(given: string | undefined): string | null | undefined {
  return given === 'never' ? null : given;
}
