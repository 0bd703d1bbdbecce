import { type Command, Option } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { countOption, startOption } from '../number-option.ts';
import { readResource } from '../read-resource.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { readTexts } from '../settings.ts';

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

interface ListOptions {
  readonly filter?: string;
  readonly search?: string;
  readonly state?: 'active' | 'inactive' | 'deleted';
  readonly start?: number;
  readonly count: number;
}

/** `rollcall tenant user …` and `erase`: users of a tenant. */
export function tenantUserCommands(tenant: Command, cli: Cli): void {
  const user = tenant.command('user').description('Users of a tenant, as its own people see and make them.');
  const add = user
    .command('add')
    .argument('<tenant>')
    .argument('<userName>', 'what the user signs in with')
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
    .option('--search <text>', 'what a name begins with, or contains')
    .addOption(new Option('--state <state>', 'only these').choices(['active', 'inactive', 'deleted']))
    .option('--start <number>', 'number of the first one', startOption)
    .option('--count <number>', 'how many at most', countOption, 100)
    .description('List users, inactive ones too.')
    .action(async (name: string, { start, ...options }: ListOptions) => {
      await cli.session(list, async ({ client, output }) => {
        const query = { ...options, startIndex: start };
        const reply = await client.call(contract.listTenantUsers, { params: { tenant: name }, query });
        output.result(reply, () => {
          output.table(reply.users, userColumns, 'No user.');
          if (reply.total > reply.users.length)
            output.line(`${reply.users.length} of ${reply.total}; --start and --count show others.`);
        });
      });
    });
  addShow(user, cli);
  addChange(user, cli);
  addSwitches(user, cli);
  addDelete(user, cli);
  addErase(tenant, cli);
  examples(add, 'rollcall tenant user add acme ada@example.org displayName="Ada Lovelace" emails.work=ada@example.org');
  examples(list, 'rollcall tenant user list acme --filter \'userName sw "a"\'');
}

function addShow(user: Command, cli: Cli): void {
  const show = user
    .command('show')
    .argument('<tenant>')
    .argument('<user>', 'user name or id')
    .description('Everything about one user: attributes, groups, manager.')
    .action(async (name: string, who: string) => {
      await cli.session(show, async ({ client, output }) => {
        const reply = await client.call(contract.getTenantUser, { params: { tenant: name, user: who } });
        output.result(reply, () =>
          output.details([
            ['ID', reply.id],
            ['State', reply.state],
            ...Object.entries(reply.resource).map(
              ([attribute, value]) => [attribute, typeof value === 'string' ? value : JSON.stringify(value)] as const,
            ),
            ...Object.entries(reply.own),
            ['Manager', reply.manager?.name ?? null],
            ['Groups', reply.groups.map((group) => group.name).join(', ')],
          ]),
        );
      });
    });
  examples(show, 'rollcall tenant user show acme ada@example.org');
}

function addChange(user: Command, cli: Cli): void {
  const change = user
    .command('set')
    .argument('<tenant>')
    .argument('<user>', 'user name or id')
    .argument('<name=value...>', 'what only the application’s own people set, e.g. licence=X2')
    .description('Set on a user by hand what provisioning does not reach.')
    .action(async (name: string, who: string, pairs: string[]) => {
      await cli.session(change, async ({ client, output }) => {
        const params = { tenant: name, user: who };
        const reply = await client.call(contract.changeTenantUser, { params, body: { own: readTexts(pairs) } });
        output.result(reply, () => output.details([['User name', reply.userName], ...Object.entries(reply.own)]));
      });
    });
  examples(change, 'rollcall tenant user set acme ada@example.org licence=X2 directory=shown');
}

function addDelete(user: Command, cli: Cli): void {
  const remove = user
    .command('delete')
    .argument('<tenant>')
    .argument('<user>', 'user name or id')
    .description(
      'Delete a user by hand, as the application does it: some keep the account, deactivated or out of sight.',
    )
    .action(async (name: string, who: string) => {
      await cli.session(remove, async ({ client, output }) => {
        const reply = await client.call(contract.deleteTenantUser, { params: { tenant: name, user: who } });
        output.result(reply, () => output.line(`${reply.userName} is deleted.`));
      });
    });
  examples(remove, 'rollcall tenant user delete acme ada@example.org');
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
