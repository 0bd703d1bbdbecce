import { type Command, Option } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { sayLink } from '../say-link.ts';

/** `rollcall tenant admin`: administrators that a tenant has of its own, for its application's screens under /apps/. */
export function tenantAdminCommands(tenant: Command, cli: Cli): void {
  const admin = tenant
    .command('admin')
    .description('Administrators of a tenant of its own: they sign in to its application’s screens, and nowhere else.');
  addList(admin, cli);
  addAdd(admin, cli);
  addReset(admin, cli);
}

function addList(admin: Command, cli: Cli): void {
  const list = admin
    .command('list')
    .argument('<tenant>')
    .description('Administrators of a tenant with their roles.')
    .action(async (name: string) => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.listTenantAdministrators, { params: { tenant: name } });
        output.result(reply, () =>
          output.table(
            reply.administrators,
            [
              { title: 'USER NAME', value: (row) => row.login },
              { title: 'NAME', value: (row) => row.name },
              { title: 'STATE', value: (row) => row.state },
              { title: 'LAST SIGN-IN', value: (row) => row.lastSignIn ?? 'never' },
              { title: 'ROLES', value: (row) => row.roles.map((role) => role.name).join(', ') },
            ],
            `No administrator yet: rollcall tenant admin add ${name} LOGIN --role ROLE`,
          ),
        );
      });
    });
  examples(list, 'rollcall tenant admin list acme');
}

function addAdd(admin: Command, cli: Cli): void {
  const add = admin
    .command('add')
    .argument('<tenant>')
    .argument('<login>', 'the user name')
    .description('Add an administrator of a tenant and print the one-time link that sets the password.')
    .addOption(
      new Option('--role <role...>', 'one or more roles of the application: super-admin, …').makeOptionMandatory(),
    )
    .option('--name <name>', 'the full name')
    .action(async (name: string, login: string, options: { role: string[]; name?: string }) => {
      await cli.session(add, async (session) => {
        const body = { login, name: options.name, roles: options.role };
        const params = { tenant: name };
        const reply = await session.client.call(contract.addTenantAdministrator, { params, body });
        session.output.result(reply, () =>
          sayLink(session, `${reply.administrator.login} sets the password here`, reply),
        );
      });
    });
  examples(add, 'rollcall tenant admin add acme sue --role super-admin --name "Sue Park"');
}

function addReset(admin: Command, cli: Cli): void {
  const reset = admin
    .command('reset')
    .argument('<tenant>')
    .argument('<login>', 'the user name')
    .description('Print a one-time link for another password. Using it ends the sessions of the account.')
    .action(async (name: string, login: string) => {
      await cli.session(reset, async (session) => {
        const params = { tenant: name, administrator: login };
        const reply = await session.client.call(contract.resetTenantAdministrator, { params });
        session.output.result(reply, () =>
          sayLink(session, `${reply.administrator.login} sets another password here`, reply),
        );
      });
    });
  examples(reset, 'rollcall tenant admin reset acme sue');
}
