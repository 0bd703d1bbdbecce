import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples, type Session } from '../cli.ts';

interface GroupOption {
  readonly group?: boolean;
}

/** `rollcall directory disable|enable|delete|restore|purge`. */
export function lifeCommands(directory: Command, cli: Cli): void {
  addSwitch(directory, cli, 'disable', false);
  addSwitch(directory, cli, 'enable', true);
  addLife(directory, cli, 'delete', 'Put a user in the recycle bin; 30 days allow a restore.', deleteOne);
  addLife(directory, cli, 'restore', 'Take a user back from the recycle bin.', restoreOne);
  addLife(directory, cli, 'purge', 'Delete a user of the recycle bin for good.', purgeOne);
}

function addSwitch(directory: Command, cli: Cli, word: string, accountEnabled: boolean): void {
  const command = directory
    .command(word)
    .argument('<user...>', 'userPrincipalName or objectId')
    .description(
      accountEnabled
        ? 'Switch accounts on again.'
        : 'Switch accounts off; their accounts in applications are disabled.',
    )
    .action(async (names: string[]) => {
      await cli.session(command, async ({ client, output }) => {
        const done: Reply<typeof contract.setDirectoryUser>[] = [];
        for (const user of names) {
          const body = { attributes: { accountEnabled } };
          done.push(await client.call(contract.setDirectoryUser, { params: { user }, body }));
        }
        output.result({ users: done }, () => {
          for (const each of done)
            output.line(`${each.userPrincipalName} is ${each.accountEnabled ? 'enabled' : 'disabled'}.`);
        });
      });
    });
  examples(command, `rollcall directory ${word} ada@example.org`);
}

type Act = (client: Session['client'], who: string, group: boolean) => Promise<unknown>;

function addLife(directory: Command, cli: Cli, word: string, description: string, act: Act): void {
  const command = directory
    .command(word)
    .argument('<who...>', 'userPrincipalName or objectId; with --group displayName or objectId')
    .option('--group', 'groups instead of users')
    .description(description)
    .action(async (names: string[], options: GroupOption) => {
      await cli.session(command, async ({ client, output }) => {
        const done: unknown[] = [];
        for (const who of names) done.push(await act(client, who, options.group === true));
        output.result({ done }, () => {
          for (const who of names) output.line(`${who}: ${said[word] ?? word}.`);
        });
      });
    });
  examples(command, `rollcall directory ${word} ada@example.org`, `rollcall directory ${word} "Sales EMEA" --group`);
}

const said: Readonly<Record<string, string>> = {
  delete: 'in the recycle bin',
  restore: 'restored',
  purge: 'deleted for good',
};

const deleteOne: Act = (client, who, group) =>
  group
    ? client.call(contract.deleteDirectoryGroup, { params: { group: who } })
    : client.call(contract.deleteDirectoryUser, { params: { user: who } });

const restoreOne: Act = (client, who, group) =>
  group
    ? client.call(contract.restoreDirectoryGroup, { params: { group: who } })
    : client.call(contract.restoreDirectoryUser, { params: { user: who } });

const purgeOne: Act = (client, who, group) =>
  group
    ? client.call(contract.purgeDirectoryGroup, { params: { group: who } })
    : client.call(contract.purgeDirectoryUser, { params: { user: who } });
