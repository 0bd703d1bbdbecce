import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { countOption, startOption } from '../number-option.ts';
import type { Column, Output } from '../output.ts';

interface ListOptions {
  readonly groups?: boolean;
  readonly deleted?: boolean;
  readonly filter?: string;
  readonly start?: number;
  readonly count: number;
}

/** `rollcall directory list` and `show`. */
export function listCommands(directory: Command, cli: Cli): void {
  addList(directory, cli);
  addShow(directory, cli);
}

function addList(directory: Command, cli: Cli): void {
  const list = directory
    .command('list')
    .description('List users, or groups.')
    .option('--groups', 'groups instead of users')
    .option('--deleted', 'what lies in the recycle bin')
    .option('--filter <filter>', 'e.g. department eq "Sales" and accountEnabled eq true')
    .option('--start <number>', 'number of the first one', startOption)
    .option('--count <number>', 'how many at most', countOption, 100)
    .action(async (options: ListOptions) => {
      const query = {
        filter: options.filter,
        deleted: options.deleted,
        startIndex: options.start,
        count: options.count,
      };
      await cli.session(list, async ({ client, output }) => {
        if (options.groups === true) {
          const reply = await client.call(contract.listDirectoryGroups, { query });
          output.result(reply, () => showGroups(output, reply));
        } else {
          const reply = await client.call(contract.listDirectoryUsers, { query });
          output.result(reply, () => showUsers(output, reply));
        }
      });
    });
  examples(
    list,
    'rollcall directory list',
    'rollcall directory list --filter \'department eq "Sales"\'',
    'rollcall directory list --groups --json',
  );
}

type Users = Reply<typeof contract.listDirectoryUsers>;
type Groups = Reply<typeof contract.listDirectoryGroups>;

function showUsers(output: Output, { total, users }: Users): void {
  const deleted = { title: 'DELETED', value: (row: Users['users'][number]) => row.deleted };
  output.table(
    users,
    [
      { title: 'USER PRINCIPAL NAME', value: (row) => row.userPrincipalName },
      { title: 'DISPLAY NAME', value: (row) => row.displayName },
      { title: 'DEPARTMENT', value: (row) => row.department },
      { title: 'ENABLED', value: (row) => row.accountEnabled },
      ...(users.some((row) => row.deleted !== null) ? [deleted] : []),
    ],
    'No user: rollcall directory import people.csv',
  );
  if (total > users.length) output.line(`${users.length} of ${total}; --start and --count show others.`);
}

function showGroups(output: Output, { total, groups }: Groups): void {
  output.table(
    groups,
    [
      { title: 'GROUP', value: (row) => row.displayName },
      { title: 'MEMBERS', value: (row) => row.members },
      { title: 'OBJECT ID', value: (row) => row.objectId },
    ],
    'No group.',
  );
  if (total > groups.length) output.line(`${groups.length} of ${total}; --start and --count show others.`);
}

function addShow(directory: Command, cli: Cli): void {
  const show = directory
    .command('show')
    .argument('<who>', 'userPrincipalName or objectId; with --group displayName or objectId')
    .option('--group', 'it is a group')
    .description('Everything about one user, or one group and its direct members.')
    .action(async (who: string, options: { group?: boolean }) => {
      await cli.session(show, async ({ client, output }) => {
        if (options.group === true) {
          const reply = await client.call(contract.getDirectoryGroup, { params: { group: who } });
          output.result(reply, () => {
            output.details([
              ['Group', reply.group.displayName],
              ['Object id', reply.group.objectId],
              ['Deleted', reply.group.deleted],
              ['Members', reply.members.length],
            ]);
            if (reply.members.length > 0) output.line();
            output.table(reply.members, memberColumns, '');
          });
          return;
        }
        const reply = await client.call(contract.getDirectoryUser, { params: { user: who } });
        output.result(reply, () => {
          output.details([
            ...Object.entries(reply.attributes).map(
              ([name, value]) =>
                [name, name === 'manager' ? (reply.manager?.userPrincipalName ?? plain(value)) : plain(value)] as const,
            ),
            ['Deleted', reply.user.deleted],
            ['Groups', reply.groups.map((group) => group.displayName).join(', ')],
          ]);
        });
      });
    });
  examples(show, 'rollcall directory show ada@example.org', 'rollcall directory show "Sales EMEA" --group');
}

type Member = Reply<typeof contract.getDirectoryGroup>['members'][number];

const memberColumns: readonly Column<Member>[] = [
  { title: 'TYPE', value: (row) => row.type },
  { title: 'MEMBER', value: (row) => row.userPrincipalName ?? row.name },
  { title: 'DISPLAY NAME', value: (row) => row.name },
];

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
