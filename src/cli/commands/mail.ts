import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { wholeNumber } from '../number-option.ts';
import type { Output } from '../output.ts';
import { CommandRefused } from '../refusal.ts';
import { secretOption } from '../secret-option.ts';

interface SetOptions {
  readonly host: string;
  readonly port?: number;
  readonly tls?: 'starttls' | 'tls' | 'none';
  readonly user?: string;
  readonly secret?: string;
  readonly from: string;
  readonly to?: string[];
  readonly allowPrivateAddress?: boolean;
  readonly digest?: 'none' | 'daily' | 'weekly';
  readonly language?: 'en' | 'de';
}

/** `rollcall mail …`: how mail is sent. */
export function mailCommands(program: Command, cli: Cli): void {
  const mail = program.command('mail').description('Mail: who is told when provisioning needs somebody.');
  addSet(mail, cli);
  addShow(mail, cli);
  addTest(mail, cli);
  addClear(mail, cli);
}

function addSet(mail: Command, cli: Cli): void {
  const set = mail
    .command('set')
    .requiredOption('--host <host>', 'the SMTP server')
    .option(
      '--port <port>',
      '587 with STARTTLS, 465 with TLS, 25 without, unless set',
      wholeNumber('--port', { min: 1, max: 65_535 }),
    )
    .option('--tls <mode>', 'starttls (default), tls or none')
    .option('--user <name>', 'for authentication')
    .option('--secret <secret>', '- reads it from standard input; else from ROLLCALL_MAIL_SECRET')
    .requiredOption('--from <sender>', 'an address, or "Name <address>"')
    .option('--to <address...>', 'who is told of every application')
    .option('--digest <period>', 'a summary by mail: none, daily or weekly')
    .option('--language <language>', 'in which mail is written: en or de')
    .option('--allow-private-address', 'the server may lie at a loopback or private address')
    .description('Set how mail is sent. The secret is sealed and never shown again.')
    .action(async (options: SetOptions) => {
      const { secret: given, ...rest } = options;
      const secret = await secretOption(given, cli.surroundings.env.ROLLCALL_MAIL_SECRET);
      await cli.session(set, async ({ client, output }) => {
        const reply = await client.call(contract.setMail, { body: { ...rest, secret } });
        output.result(reply, () => {
          showSettings(output, reply);
          output.line('Next: rollcall mail test');
        });
      });
    });
  examples(
    set,
    'rollcall mail set --host smtp.example.org --user rollcall --from "Rollcall <rollcall@example.org>" --to it@example.org',
    'echo "$SECRET" | rollcall mail set --host smtp.example.org --user rollcall --secret - --from rollcall@example.org',
  );
}

function addShow(mail: Command, cli: Cli): void {
  const show = mail
    .command('show')
    .description('How mail is sent, and what became of the latest mails.')
    .action(async () => {
      await cli.session(show, async ({ client, output }) => {
        const reply = await client.call(contract.getMail);
        output.result(reply, () => {
          showSettings(output, reply);
          output.line();
          output.table(
            reply.mails,
            [
              { title: 'MADE', value: (row) => row.made },
              { title: 'TO', value: (row) => row.recipient },
              { title: 'SUBJECT', value: (row) => row.subject },
              { title: 'STATE', value: (row) => row.state },
              { title: 'WHY', value: (row) => row.failure },
            ],
            'No mail yet.',
          );
        });
      });
    });
  examples(show, 'rollcall mail show');
}

function addTest(mail: Command, cli: Cli): void {
  const test = mail
    .command('test')
    .option('--to <address>', 'else the first that is told of every application')
    .description('Send a test message and show the answer of the server.')
    .action(async (options: { to?: string }) => {
      await cli.session(test, async ({ client, output }) => {
        const reply = await client.call(contract.testMail, { body: options });
        output.result(reply, () => {
          if (reply.ok) output.line(`Sent to ${reply.recipient}: ${reply.message}`);
        });
        if (!reply.ok)
          throw new CommandRefused(reply.message, reply.advice ?? 'rollcall mail show says which server is used.');
      });
    });
  examples(test, 'rollcall mail test --to ada@example.org');
}

function addClear(mail: Command, cli: Cli): void {
  const clear = mail
    .command('clear')
    .description('Forget how mail is sent: none is sent any more.')
    .action(async () => {
      await cli.session(clear, async ({ client, output }) => {
        const reply = await client.call(contract.clearMail);
        output.result(reply, () => output.line('No mail is sent any more.'));
      });
    });
  examples(clear, 'rollcall mail clear');
}

function showSettings(output: Output, { settings, changed, changedBy }: Reply<typeof contract.getMail>): void {
  if (settings === null) {
    output.line('How mail is sent is not set: rollcall mail set');
    return;
  }
  const { host, port, tls, user, secretStored, from, to, allowPrivateAddress, digest, language } = settings;
  output.details([
    ['Server', `${host}:${port}`],
    ['Encryption', tls],
    ['User', user],
    ['Secret', secretStored ? 'stored' : 'none'],
    ['Sender', from],
    ['Told of everything', to.join(', ')],
    ['Digest', digest],
    ['Language', language],
    ['Private address', allowPrivateAddress ? 'allowed' : 'not allowed'],
    ['Changed', `${changed ?? ''} by ${changedBy ?? ''}`],
  ]);
}
