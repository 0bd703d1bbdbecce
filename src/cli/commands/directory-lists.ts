import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';

interface ListOptions {
  readonly groups?: boolean;
  readonly deleted?: boolean;
  readonly filter?: string;
  readonly start?: string;
  readonly count: string;
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
    .option('--start <number>', 'number of the first one')
    .option('--count <number>', 'how many at most', '100')
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
          const columns = [
            { title: 'GROUP', value: (row: (typeof reply.groups)[number]) => row.displayName },
            { title: 'MEMBERS', value: (row: (typeof reply.groups)[number]) => row.members },
            { title: 'OBJECT ID', value: (row: (typeof reply.groups)[number]) => row.objectId },
          ];
          output.result(reply, () => output.table(reply.groups, columns, 'No group.'));
          return;
        }
        const reply = await client.call(contract.listDirectoryUsers, { query });
        output.result(reply, () => {
          output.table(
            reply.users,
            [
              { title: 'USER PRINCIPAL NAME', value: (row) => row.userPrincipalName },
              { title: 'DISPLAY NAME', value: (row) => row.displayName },
              { title: 'DEPARTMENT', value: (row) => row.department },
              { title: 'ENABLED', value: (row) => row.accountEnabled },
              ...(options.deleted === true
                ? [{ title: 'DELETED', value: (row: (typeof reply.users)[number]) => row.deleted }]
                : []),
            ],
            'No user: rollcall directory import people.csv',
          );
          if (reply.total > reply.users.length)
            output.line(`${reply.users.length} of ${reply.total}; --start and --count show others.`);
        });
      });
    });
  examples(
    list,
    'rollcall directory list',
    'rollcall directory list --filter \'department eq "Sales"\'',
    'rollcall directory list --groups --json',
  );
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
            for (const each of reply.members) output.line(`  ${each.type} ${each.name}`);
          });
          return;
        }
        const reply = await client.call(contract.getDirectoryUser, { params: { user: who } });
        output.result(reply, () => {
          output.details([
            ...Object.entries(reply.attributes).map(([name, value]) => [name, plain(value)] as const),
            ['Deleted', reply.user.deleted],
            ['Groups', reply.groups.map((group) => group.displayName).join(', ')],
          ]);
        });
      });
    });
  examples(show, 'rollcall directory show ada@example.org', 'rollcall directory show "Sales EMEA" --group');
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
