import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { secretOption } from '../secret-option.ts';
import { tenantGroupCommands } from './tenant-groups.ts';
import { tenantUserCommands } from './tenant-users.ts';

/** `rollcall tenant user|group|site|signin|record|erase …`: what a tenant's own people do by hand. */
export function tenantPeopleCommands(tenant: Command, cli: Cli): void {
  tenantUserCommands(tenant, cli);
  tenantGroupCommands(tenant, cli);
  addSites(tenant, cli);
  addSignIn(tenant, cli);
  addRecords(tenant, cli);
}

function addSites(tenant: Command, cli: Cli): void {
  const site = tenant.command('site').description('Sites of a tenant whose application has them.');
  const add = site
    .command('add')
    .argument('<tenant>')
    .argument('<name>', 'what the site is called')
    .option('--locale <locale>', 'language of its users who have none: en-GB')
    .option('--timezone <zone>', 'time zone of its users who have none: Europe/London')
    .description('Add a site; users can only belong to one that is there.')
    .action(async (name: string, siteName: string, options: { locale?: string; timezone?: string }) => {
      await cli.session(add, async ({ client, output }) => {
        const body = { name: siteName, ...options };
        const made = await client.call(contract.addTenantSite, { params: { tenant: name }, body });
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
          output.table(
            reply.sites,
            [
              { title: 'SITE', value: (row) => row.name },
              { title: 'LOCALE', value: (row) => row.locale },
              { title: 'TIME ZONE', value: (row) => row.timezone },
              { title: 'USERS', value: (row) => row.users },
            ],
            'No site.',
          ),
        );
      });
    });
  const remove = site
    .command('remove')
    .argument('<tenant>')
    .argument('<name>', 'what the site is called')
    .description('Remove a site to which nobody belongs.')
    .action(async (name: string, siteName: string) => {
      await cli.session(remove, async ({ client, output }) => {
        const reply = await client.call(contract.removeTenantSite, { params: { tenant: name, site: siteName } });
        output.result(reply, () => output.line(`Removed the site ${reply.removed}.`));
      });
    });
  examples(remove, 'rollcall tenant site remove acme Lisbon');
  examples(add, 'rollcall tenant site add acme Lisbon --locale pt-PT --timezone Europe/Lisbon');
  examples(list, 'rollcall tenant site list acme');
}

function addSignIn(tenant: Command, cli: Cli): void {
  const signIn = tenant
    .command('signin')
    .argument('<tenant>')
    .argument('<user>', 'user name or id')
    .description('Ask: may this user sign in? Exit status 0 either way; the answer says why not.')
    .option(
      '--password <text>',
      'with this password, where the application keeps passwords; - reads it from standard input',
    )
    .action(async (name: string, user: string, options: { readonly password?: string }) => {
      const password = await secretOption(options.password, undefined);
      await cli.session(signIn, async ({ client, output }) => {
        const params = { tenant: name };
        const reply =
          password === undefined
            ? await client.call(contract.askSignIn, { params, query: { user } })
            : await client.call(contract.trySignIn, { params, body: { user, password } });
        output.result(reply, () =>
          output.line(
            reply.allowed ? `${reply.user} may sign in.` : `${reply.user} may not sign in: ${reply.reason ?? ''}`,
          ),
        );
      });
    });
  examples(
    signIn,
    'rollcall tenant signin acme ada@example.org',
    'rollcall tenant signin acme ada@example.org --password - < password.txt',
  );
}

function addRecords(tenant: Command, cli: Cli): void {
  const record = tenant
    .command('record')
    .description('What users of a tenant have completed, where its application has that.');
  const add = record
    .command('add')
    .argument('<tenant>')
    .argument('<user>', 'user name or id')
    .argument('<title>', 'what the record is called')
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
