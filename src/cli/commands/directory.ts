import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { readAttributes } from '../settings.ts';
import { importCommand } from './directory-import.ts';
import { lifeCommands } from './directory-life.ts';
import { listCommands } from './directory-lists.ts';

/** `rollcall directory …`: the people and groups of the organisation. */
export function directoryCommands(program: Command, cli: Cli): void {
  const directory = program
    .command('directory')
    .description('The directory: the organisation’s people and groups, from which applications are provisioned.');
  importCommand(directory, cli);
  listCommands(directory, cli);
  addAdd(directory, cli);
  addSet(directory, cli);
  lifeCommands(directory, cli);
  addMembers(directory, cli);
}

function addAdd(directory: Command, cli: Cli): void {
  const add = directory
    .command('add')
    .argument('<name>', 'userPrincipalName; with --group the displayName')
    .argument('[attribute=value...]', 'e.g. givenName=Ada surname=Lovelace department=Sales')
    .option('--group', 'add a group instead')
    .description('Add a user or a group.')
    .action(async (name: string, pairs: string[], options: { group?: boolean }) => {
      await cli.session(add, async ({ client, output }) => {
        const attributes = readAttributes(pairs);
        if (options.group === true) {
          const body = { attributes: { displayName: name, ...attributes } };
          const made = await client.call(contract.addDirectoryGroup, { body });
          output.result(made, () => output.line(`Added the group ${made.displayName} (${made.objectId}).`));
        } else {
          const body = { attributes: { userPrincipalName: name, ...attributes } };
          const made = await client.call(contract.addDirectoryUser, { body });
          output.result(made, () => output.line(`Added ${made.userPrincipalName} (${made.objectId}).`));
        }
      });
    });
  examples(
    add,
    'rollcall directory add ada@example.org displayName="Ada Lovelace" department=Sales',
    'rollcall directory add "Sales EMEA" --group',
  );
}

function addSet(directory: Command, cli: Cli): void {
  const set = directory
    .command('set')
    .argument('<who>', 'userPrincipalName or objectId; with --group the displayName or objectId')
    .argument('<attribute=value...>', 'an empty value clears the attribute; manager takes a userPrincipalName')
    .option('--group', 'it is a group')
    .description('Change attributes of a user or group.')
    .action(async (who: string, pairs: string[], options: { group?: boolean }) => {
      await cli.session(set, async ({ client, output }) => {
        const body = { attributes: readAttributes(pairs) };
        const reply =
          options.group === true
            ? await client.call(contract.setDirectoryGroup, { params: { group: who }, body })
            : await client.call(contract.setDirectoryUser, { params: { user: who }, body });
        output.result(reply, () => output.line(`Changed ${who}.`));
      });
    });
  examples(
    set,
    'rollcall directory set ada@example.org department=Research jobTitle=',
    'rollcall directory set "Sales EMEA" displayName="Sales" --group',
  );
}

function addMembers(directory: Command, cli: Cli): void {
  const member = directory.command('member').description('Direct members of a group.');
  for (const adds of [true, false]) {
    const word = adds ? 'add' : 'remove';
    const command = member
      .command(word)
      .argument('<group>', 'displayName or objectId')
      .argument('<who...>', 'userPrincipalName, group name or objectId')
      .description(adds ? 'Add members to a group.' : 'Remove members from a group.')
      .action(async (group: string, names: string[]) => {
        await cli.session(command, async ({ client, output }) => {
          const done: Reply<typeof contract.addDirectoryMember>[] = [];
          for (const who of names) {
            const params = { group, member: who };
            const endpoint = adds ? contract.addDirectoryMember : contract.removeDirectoryMember;
            done.push(await client.call(endpoint, { params }));
          }
          output.result({ members: done }, () => {
            for (const each of done) output.line(`${each.member} ${said(adds, each.changed)} ${each.group}.`);
          });
        });
      });
    examples(command, `rollcall directory member ${word} "Sales EMEA" ada@example.org`);
  }
}

function said(adds: boolean, changed: boolean): string {
  if (adds) return changed ? 'is now in' : 'was already in';
  return changed ? 'is no longer in' : 'was not in';
}
