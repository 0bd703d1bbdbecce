import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import type { Column } from '../output.ts';
import { readTexts } from '../settings.ts';

/** `rollcall tenant group …`: groups of a tenant, kept by hand. */
export function tenantGroupCommands(tenant: Command, cli: Cli): void {
  const group = tenant.command('group').description('Groups of a tenant, as its own people see and make them.');
  addMake(group, cli);
  addList(group, cli);
  addMembers(group, cli);
  addChange(group, cli);
  addDelete(group, cli);
  for (const op of ['add', 'remove'] as const) addMembership(group, cli, op);
}

const ownHelp = 'what only the application’s own people set, e.g. type=official visibility=public';

function addMake(group: Command, cli: Cli): void {
  const add = group
    .command('add')
    .argument('<tenant>')
    .argument('<displayName>', 'what the group is called')
    .argument('[name=value...]', ownHelp)
    .description('Make a group by hand.')
    .action(async (name: string, displayName: string, pairs: string[]) => {
      await cli.session(add, async ({ client, output }) => {
        const body = { displayName, own: readTexts(pairs) };
        const made = await client.call(contract.addTenantGroup, { params: { tenant: name }, body });
        output.result(made, () => output.line(`Made the group ${made.displayName} (${made.id}).`));
      });
    });
  examples(
    add,
    'rollcall tenant group add acme "Sales EMEA"',
    'rollcall tenant group add acme Night visibility=members',
  );
}

type Group = Reply<typeof contract.listTenantGroups>['groups'][number];

function addList(group: Command, cli: Cli): void {
  const list = group
    .command('list')
    .argument('<tenant>')
    .option('--search <text>', 'what a name begins with, or contains')
    .description('List groups.')
    .action(async (name: string, query: { search?: string }) => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.listTenantGroups, { params: { tenant: name }, query });
        const own = Object.keys(reply.groups[0]?.own ?? {});
        const columns: readonly Column<Group>[] = [
          { title: 'GROUP', value: (row) => row.displayName },
          { title: 'MEMBERS', value: (row) => row.members },
          ...own.map((key) => ({ title: key.toUpperCase(), value: (row: Group) => row.own[key] ?? null })),
          { title: 'ID', value: (row) => row.id },
        ];
        output.result(reply, () => output.table(reply.groups, columns, 'No group.'));
      });
    });
  examples(list, 'rollcall tenant group list acme');
}

type Member = Reply<typeof contract.listTenantMembers>['members'][number];

const memberColumns: readonly Column<Member>[] = [
  { title: 'TYPE', value: (row) => row.type },
  { title: 'MEMBER', value: (row) => row.userName ?? row.name },
  { title: 'DISPLAY NAME', value: (row) => row.name },
  { title: 'STATE', value: (row) => row.state },
];

function addMembers(group: Command, cli: Cli): void {
  const show = group
    .command('show')
    .argument('<tenant>')
    .argument('<group>', 'name or id')
    .description('One group and the first hundred of its members.')
    .action(async (name: string, which: string) => {
      await cli.session(show, async ({ client, output }) => {
        const params = { tenant: name, group: which };
        const found = await client.call(contract.getTenantGroup, { params });
        const { members } = await client.call(contract.listTenantMembers, { params });
        output.result({ ...found, firstMembers: members }, () => {
          output.details([
            ['Group', found.displayName],
            ['ID', found.id],
            ['External id', found.externalId],
            ...Object.entries(found.own),
            ['Members', found.members],
          ]);
          if (members.length > 0) output.line();
          output.table(members, memberColumns, '');
        });
      });
    });
  examples(show, 'rollcall tenant group show acme "Sales EMEA"');
}

function addChange(group: Command, cli: Cli): void {
  const set = group
    .command('set')
    .argument('<tenant>')
    .argument('<group>', 'name or id')
    .argument('[name=value...]', ownHelp)
    .option('--name <name>', 'another name')
    .description('Change a group by hand; provisioning finds it by its name.')
    .action(async (name: string, which: string, pairs: string[], options: { name?: string }) => {
      await cli.session(set, async ({ client, output }) => {
        const body = { displayName: options.name, own: readTexts(pairs) };
        const params = { tenant: name, group: which };
        const reply = await client.call(contract.setTenantGroup, { params, body });
        output.result(reply, () => output.line(`${reply.displayName} is changed.`));
      });
    });
  examples(set, 'rollcall tenant group set acme Night --name "Night shift"');
}

function addDelete(group: Command, cli: Cli): void {
  const remove = group
    .command('delete')
    .argument('<tenant>')
    .argument('<group>', 'name or id')
    .description('Delete a group by hand; its members stay.')
    .action(async (name: string, which: string) => {
      await cli.session(remove, async ({ client, output }) => {
        const reply = await client.call(contract.deleteTenantGroup, { params: { tenant: name, group: which } });
        output.result(reply, () => output.line(`${reply.displayName} is deleted.`));
      });
    });
  examples(remove, 'rollcall tenant group delete acme "Sales EMEA"');
}

function addMembership(group: Command, cli: Cli, op: 'add' | 'remove'): void {
  const adds = op === 'add';
  const command = group
    .command(`${op}-member`)
    .argument('<tenant>')
    .argument('<group>', 'name or id')
    .argument('<user>', 'user name or id')
    .description(adds ? 'Take a user into a group by hand.' : 'Take a user out of a group by hand.')
    .action(async (name: string, which: string, user: string) => {
      await cli.session(command, async ({ client, output }) => {
        const params = { tenant: name, group: which, user };
        const endpoint = adds ? contract.addTenantMember : contract.removeTenantMember;
        const reply = await client.call(endpoint, { params });
        output.result(reply, () => output.line(`${reply.displayName} has ${reply.members} members.`));
      });
    });
  examples(command, `rollcall tenant group ${op}-member acme "Sales EMEA" ada@example.org`);
}
