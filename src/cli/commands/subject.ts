import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { systemReason } from '#main.ts';
import { type Cli, examples } from '../cli.ts';
import { CommandRefused } from '../refusal.ts';

interface WhomOptions {
  readonly tenant?: string;
  readonly gone?: boolean;
}

/** `rollcall subject …`: what is held of a person, and how they are erased. */
export function subjectCommands(program: Command, cli: Cli): void {
  const subject = program.command('subject').description('What Rollcall holds of a person: hand it out, or erase it.');
  addExport(subject, cli);
  addErase(subject, cli);
}

function addExport(subject: Command, cli: Cli): void {
  const command = subject
    .command('export')
    .argument('<who>', 'id, user name, address or the source’s own identifier')
    .option('--tenant <name>', 'a tenant; without it, the organisation')
    .option('--gone', 'the person was removed for good: find what still names them')
    .option('--to <file>', 'write it as JSON into a new file, readable by you alone')
    .description('Hand out everything that is held of a person, table by table.')
    .action(async (who: string, { to, ...whom }: WhomOptions & { readonly to?: string }) => {
      await cli.session(command, async ({ client, output }) => {
        const reply = await client.call(contract.exportSubject, { body: { who, ...whom } });
        if (to !== undefined) await writeNew(to, `${JSON.stringify(reply, null, 2)}\n`);
        output.result(reply, () => {
          output.details([
            ['ID', reply.id],
            ['Tenant', reply.tenant],
            ['Looked for', reply.identifiers.join(', ')],
            ['Accounts', reply.accounts.map(({ application, account }) => `${application}: ${account}`).join(', ')],
          ]);
          output.line();
          output.table(
            reply.tables,
            [
              { title: 'WHERE', value: ({ table }) => table },
              { title: 'ROWS', value: ({ rows, more }) => `${rows.length}${more ? ' and more' : ''}` },
            ],
            'Nothing is held of them.',
          );
          for (const { message } of reply.obstacles) output.line(`In the way of erasing: ${message}`);
          output.line(
            to === undefined ? 'Everything that stands there: add --json, or --to FILE.' : `Written to ${to}.`,
          );
        });
      });
    });
  examples(
    command,
    'rollcall subject export adele@contoso.example',
    'rollcall subject export adele@contoso.example --to adele.json',
    'rollcall subject export 4f2c… --tenant acme --json',
  );
}

function addErase(subject: Command, cli: Cli): void {
  const command = subject
    .command('erase')
    .argument('<who...>', 'id, user name, address or the source’s own identifier')
    .option('--tenant <name>', 'a tenant; without it, the organisation')
    .option('--gone', 'the person was removed for good: take out what still names them')
    .option('--even-if-active', 'although the person is active or has accounts: those stay at the applications')
    .option('--yes', 'do it: it cannot be undone')
    .description('Erase people from every table, the logs, the outbox and the store’s files.')
    .action(
      async (people: string[], options: WhomOptions & { readonly evenIfActive?: boolean; readonly yes?: boolean }) => {
        const { yes, ...how } = options;
        if (yes !== true) {
          throw new CommandRefused(
            `Nothing was erased. ${people.join(', ')} would be gone for good, from every table and log.`,
            'Look first with rollcall subject export; then add --yes.',
          );
        }
        await cli.session(command, async ({ client, output }) => {
          const replies: Reply<typeof contract.eraseSubject>[] = [];
          for (const [at, who] of people.entries()) {
            // The store's files are written anew once, at the end.
            const body = { who, confirm: who, ...how, compact: at === people.length - 1 };
            replies.push(await client.call(contract.eraseSubject, { body }));
          }
          output.result(replies, () => {
            for (const { erased, rows, accounts } of replies) {
              const count = Object.values(rows).reduce((sum, each) => sum + each, 0);
              output.line(
                `Erased ${erased}: ${count} rows in ${Object.keys(rows).length} tables. The id stays in the change feed and the audit.`,
              );
              for (const { application, account, state } of accounts) {
                output.line(
                  `${application} has the account ${account} still (${state}): whoever runs it erases it there.`,
                );
              }
            }
            output.line('Backups that were made before hold what was erased.');
          });
        });
      },
    );
  examples(
    command,
    'rollcall subject erase adele@contoso.example --yes',
    'rollcall subject erase adele@contoso.example --tenant acme --even-if-active --yes',
    'rollcall subject erase "Adele Vance" --gone --yes',
  );
}

async function writeNew(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    throw new CommandRefused(
      `${file} was not written (${systemReason(error)}).`,
      'Name a file that does not exist yet, in a folder that this user may write.',
    );
  });
}
