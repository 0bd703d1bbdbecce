import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { countOption, startOption } from '../number-option.ts';
import { readResource } from '../read-resource.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';

/** `rollcall tenant user|group|site|signin|record|erase …`: what a tenant's own people do by hand. */
export function tenantPeopleCommands(tenant: Command, cli: Cli): void {
  addUsers(tenant, cli);
  addErase(tenant, cli);
  addGroups(tenant, cli);
  addSites(tenant, cli);
  addSignIn(tenant, cli);
  addRecords(tenant, cli);
}

const userColumns = [
  { title: 'USER NAME', value: (row: UserRow) => row.userName },
  { title: 'DISPLAY NAME', value: (row: UserRow) => row.displayName },
  { title: 'ACTIVE', value: (row: UserRow) => row.active },
  { title: 'ID', value: (row: UserRow) => row.id },
];

interface UserRow {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string | null;
  readonly active: boolean;
}

function addUsers(tenant: Command, cli: Cli): void {
  const user = tenant.command('user').description('Users of a tenant, as its own people see and make them.');
  const add = user
    .command('add')
    .argument('<tenant>')
    .argument('<userName>')
    .argument('[path=value...]', 'SCIM paths, e.g. displayName="Ada Lovelace" emails.work=ada@example.org')
    .description('Make a user by hand.')
    .action(async (name: string, userName: string, pairs: string[]) => {
      await cli.session(add, async ({ client, output }) => {
        const body = { resource: readResource(userName, pairs) };
        const made = await client.call(contract.addTenantUser, { params: { tenant: name }, body });
        output.result(made, () => output.line(`Made ${made.userName} (${made.id}).`));
      });
    });
  const list = user
    .command('list')
    .argument('<tenant>')
    .option('--filter <filter>', 'a SCIM filter, e.g. active eq false')
    .option('--start <number>', 'number of the first one', startOption)
    .option('--count <number>', 'how many at most', countOption, 100)
    .description('List users, inactive ones too.')
    .action(async (name: string, options: { filter?: string; start?: number; count: number }) => {
      await cli.session(list, async ({ client, output }) => {
        const query = { filter: options.filter, startIndex: options.start, count: options.count };
        const reply = await client.call(contract.listTenantUsers, { params: { tenant: name }, query });
        output.result(reply, () => {
          output.table(reply.users, userColumns, 'No user.');
          if (reply.total > reply.users.length)
            output.line(`${reply.users.length} of ${reply.total}; --start and --count show others.`);
        });
      });
    });
  addSwitches(user, cli);
  examples(add, 'rollcall tenant user add acme ada@example.org displayName="Ada Lovelace" emails.work=ada@example.org');
  examples(list, 'rollcall tenant user list acme --filter \'userName sw "a"\'');
}

function addSwitches(user: Command, cli: Cli): void {
  for (const active of [false, true]) {
    const word = active ? 'reactivate' : 'deactivate';
    const command = user
      .command(word)
      .argument('<tenant>')
      .argument('<user>', 'user name or id')
      .description(
        active ? 'Let a user in again, by hand.' : 'Keep a user out, by hand; the account and its data stay.',
      )
      .action(async (name: string, who: string) => {
        await cli.session(command, async ({ client, output }) => {
          const reply = await client.call(contract.setTenantUser, {
            params: { tenant: name, user: who },
            body: { active },
          });
          output.result(reply, () => output.line(`${reply.userName} is ${reply.active ? 'active' : 'inactive'}.`));
        });
      });
    examples(command, `rollcall tenant user ${word} acme ada@example.org`);
  }
}

function addErase(tenant: Command, cli: Cli): void {
  const erase = tenant
    .command('erase')
    .argument('<tenant>')
    .argument('<user>', 'user name or id')
    .option('--confirm <userName>', 'the user name once more: what is erased does not come back')
    .description('Support’s act: erase a user and all data for good; the user name is free again.')
    .action(async (name: string, user: string, options: { confirm?: string }) => {
      if (options.confirm === undefined) {
        throw new CommandRefused(
          `Erasing ${user} of ${name} cannot be undone.`,
          `Say it once more: rollcall tenant erase ${name} ${user} --confirm USERNAME`,
          exitCodes.refused,
        );
      }
      const body = { confirm: options.confirm };
      await cli.session(erase, async ({ client, output }) => {
        const reply = await client.call(contract.eraseTenantUser, { params: { tenant: name, user }, body });
        output.result(reply, () => output.line(`${reply.userName} is erased.`));
      });
    });
  examples(erase, 'rollcall tenant erase acme ada@example.org --confirm ada@example.org');
}

function addGroups(tenant: Command, cli: Cli): void {
  const group = tenant.command('group').description('Groups of a tenant.');
  const add = group
    .command('add')
    .argument('<tenant>')
    .argument('<displayName>')
    .description('Make a group by hand.')
    .action(async (name: string, displayName: string) => {
      await cli.session(add, async ({ client, output }) => {
        const made = await client.call(contract.addTenantGroup, { params: { tenant: name }, body: { displayName } });
        output.result(made, () => output.line(`Made the group ${made.displayName} (${made.id}).`));
      });
    });
  const list = group
    .command('list')
    .argument('<tenant>')
    .description('List groups.')
    .action(async (name: string) => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.listTenantGroups, { params: { tenant: name } });
        const columns = [
          { title: 'GROUP', value: (row: (typeof reply.groups)[number]) => row.displayName },
          { title: 'MEMBERS', value: (row: (typeof reply.groups)[number]) => row.members },
          { title: 'ID', value: (row: (typeof reply.groups)[number]) => row.id },
        ];
        output.result(reply, () => output.table(reply.groups, columns, 'No group.'));
      });
    });
  examples(add, 'rollcall tenant group add acme "Sales EMEA"');
  examples(list, 'rollcall tenant group list acme');
}

function addSites(tenant: Command, cli: Cli): void {
  const site = tenant.command('site').description('Sites of a tenant whose application has them.');
  const add = site
    .command('add')
    .argument('<tenant>')
    .argument('<name>')
    .description('Add a site; users can only belong to one that is there.')
    .action(async (name: string, siteName: string) => {
      await cli.session(add, async ({ client, output }) => {
        const made = await client.call(contract.addTenantSite, { params: { tenant: name }, body: { name: siteName } });
        output.result(made, () => output.line(`Added the site ${made.name}.`));
      });
    });
  const list = site
    .command('list')
    .argument('<tenant>')
    .description('List sites.')
    .action(async (name: string) => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.listTenantSites, { params: { tenant: name } });
        output.result(reply, () =>
          output.table(reply.sites, [{ title: 'SITE', value: (row) => row.name }], 'No site.'),
        );
      });
    });
  examples(add, 'rollcall tenant site add acme Lisbon');
  examples(list, 'rollcall tenant site list acme');
}

function addSignIn(tenant: Command, cli: Cli): void {
  const signIn = tenant
    .command('signin')
    .argument('<tenant>')
    .argument('<user>', 'user name or id')
    .description('Ask: may this user sign in? Exit status 0 either way; the answer says why not.')
    .action(async (name: string, user: string) => {
      await cli.session(signIn, async ({ client, output }) => {
        const reply = await client.call(contract.askSignIn, { params: { tenant: name }, query: { user } });
        output.result(reply, () =>
          output.line(
            reply.allowed ? `${reply.user} may sign in.` : `${reply.user} may not sign in: ${reply.reason ?? ''}`,
          ),
        );
      });
    });
  examples(signIn, 'rollcall tenant signin acme ada@example.org');
}

function addRecords(tenant: Command, cli: Cli): void {
  const record = tenant
    .command('record')
    .description('What users of a tenant have completed, where its application has that.');
  const add = record
    .command('add')
    .argument('<tenant>')
    .argument('<user>', 'user name or id')
    .argument('<title>')
    .description('A user completes something; refused for one who may not sign in.')
    .action(async (name: string, user: string, title: string) => {
      await cli.session(add, async ({ client, output }) => {
        const made = await client.call(contract.addTenantRecord, { params: { tenant: name }, body: { user, title } });
        output.result(made, () => output.line(`${made.userName} completed ${made.title}.`));
      });
    });
  const list = record
    .command('list')
    .argument('<tenant>')
    .argument('<user>', 'user name or id')
    .description('List what a user completed; it stays when the user is deactivated.')
    .action(async (name: string, user: string) => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.listTenantRecords, { params: { tenant: name }, query: { user } });
        const columns = [
          { title: 'AT', value: (row: (typeof reply.records)[number]) => row.at },
          { title: 'USER', value: (row: (typeof reply.records)[number]) => row.userName },
          { title: 'TITLE', value: (row: (typeof reply.records)[number]) => row.title },
        ];
        output.result(reply, () => output.table(reply.records, columns, 'Nothing completed.'));
      });
    });
  examples(add, 'rollcall tenant record add acme ada@example.org "Audit of call 17"');
  examples(list, 'rollcall tenant record list acme ada@example.org');
}
