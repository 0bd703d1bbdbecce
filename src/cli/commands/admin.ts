import { type Command, Option } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples, type Session } from '../cli.ts';
import { CommandRefused } from '../refusal.ts';
import { sayLink } from '../say-link.ts';

const roleKeys = [
  'global-administrator',
  'application-administrator',
  'cloud-application-administrator',
  'application-owner',
  'global-reader',
] as const satisfies Reply<typeof contract.getAdministrator>['roles'];

/** `rollcall admin`: who may sign in to the console. */
export function adminCommands(program: Command, cli: Cli): void {
  const admin = program
    .command('admin')
    .description('Administrators of the console: who may sign in, and one-time links.');
  addList(admin, cli);
  addAdd(admin, cli);
  addReset(admin, cli);
}

function addList(admin: Command, cli: Cli): void {
  const list = admin
    .command('list')
    .description('Administrators with their roles.')
    .action(async () => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.listAdministrators);
        output.result(reply, () =>
          output.table(
            reply.administrators,
            [
              { title: 'USER NAME', value: (row) => row.login },
              { title: 'NAME', value: (row) => row.name },
              { title: 'STATE', value: (row) => row.state },
              { title: 'SECOND FACTOR', value: (row) => (row.secondFactor ? 'yes' : 'no') },
              { title: 'LAST SIGN-IN', value: (row) => row.lastSignIn ?? 'never' },
              { title: 'ROLES', value: (row) => row.roles.join(', ') },
            ],
            'There is no administrator yet: rollcall admin reset makes a set-up link.',
          ),
        );
      });
    });
  examples(list, 'rollcall admin list', 'rollcall admin list --json');
}

function addAdd(admin: Command, cli: Cli): void {
  const add = admin
    .command('add')
    .argument('<login>', 'the user name')
    .description('Add an administrator and print the one-time link that sets the password.')
    .addOption(new Option('--role <role...>', 'one or more roles').choices(roleKeys).makeOptionMandatory())
    .option('--name <name>', 'the full name')
    .action(async (login: string, options: { role: (typeof roleKeys)[number][]; name?: string }) => {
      await cli.session(add, async (session) => {
        const body = { login, name: options.name, roles: options.role };
        const reply = await session.client.call(contract.addAdministrator, { body });
        session.output.result(reply, () =>
          sayLink(session, `${reply.administrator.login} sets the password here`, reply),
        );
      });
    });
  examples(
    add,
    'rollcall admin add ada --role global-reader',
    'rollcall admin add eve --role application-owner --name Eve',
  );
}

function addReset(admin: Command, cli: Cli): void {
  const reset = admin
    .command('reset')
    .argument('[login]', 'the user name; may be left out where there is one administrator at most')
    .description(
      'Print a one-time link: to make the first administrator, or for another password. Using it removes second factor, sessions and API tokens of the account.',
    )
    .action(async (login: string | undefined) => {
      await cli.session(reset, async (session) => {
        const { client, output } = session;
        const whom = login ?? (await onlyAdministrator(session));
        if (whom === undefined) {
          const reply = await client.call(contract.openSetup);
          output.result(reply, () => sayLink(session, 'The first administrator is made here', reply));
          return;
        }
        const reply = await client.call(contract.resetAdministrator, { params: { administrator: whom } });
        output.result(reply, () => sayLink(session, `${reply.administrator.login} sets another password here`, reply));
      });
    });
  examples(reset, 'rollcall admin reset --data ./data', 'rollcall admin reset ada');
}

/** Whose password it must be; undefined: there is no administrator yet. */
async function onlyAdministrator({ client }: Session): Promise<string | undefined> {
  const { administrators } = await client.call(contract.listAdministrators);
  const [first, ...others] = administrators;
  if (others.length === 0) return first?.login;
  const logins = administrators.map(({ login }) => login).join(', ');
  throw new CommandRefused('There are several administrators.', `Name one: rollcall admin reset LOGIN, of ${logins}.`);
}
