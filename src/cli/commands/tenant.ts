import type { Command } from 'commander';
import type { Client } from '#http/api/client.ts';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import type { Output } from '../output.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { readSettings } from '../settings.ts';
import { tenantAdminCommands } from './tenant-admin.ts';
import {
  type ClientOptions,
  clientOptions,
  clientsChange,
  showClients,
  tenantClientsCommand,
} from './tenant-clients.ts';
import { tenantDeleteCommands } from './tenant-delete.ts';
import { tenantInviteCommands } from './tenant-invite.ts';
import { tenantPeopleCommands } from './tenant-people.ts';
import { tenantRequestsCommands } from './tenant-requests.ts';
import { tenantRoleMappingCommands } from './tenant-role-mapping.ts';
import { tenantShapeCommands } from './tenant-shape.ts';

type Tenant = Reply<typeof contract.setTenant>;

/** `rollcall tenant …`: tenants of the service provider. */
export function tenantCommands(program: Command, cli: Cli): void {
  const tenant = program
    .command('tenant')
    .description('Tenants: each is one customer of an application that Rollcall serves over SCIM.');
  addCreate(tenant, cli);
  addLists(tenant, cli);
  addActivate(tenant, cli);
  addSet(tenant, cli);
  addSuspend(tenant, cli);
  tenantClientsCommand(tenant, cli);
  tenantRequestsCommands(tenant, cli);
  tenantAdminCommands(tenant, cli);
  tenantInviteCommands(tenant, cli);
  tenantPeopleCommands(tenant, cli);
  tenantShapeCommands(tenant, cli);
  tenantRoleMappingCommands(tenant, cli);
  tenantDeleteCommands(tenant, cli);
}

function addCreate(tenant: Command, cli: Cli): void {
  const create = tenant
    .command('create')
    .argument('<name>', 'lower-case letters, digits and hyphens, at most 63')
    .description('Open a tenant of a profile and show its SCIM address.')
    .requiredOption(
      '--profile <key>',
      'what the tenant is: generic, a profile of your own, or with --sandbox one of the gallery’s applications',
    )
    .option('--external-id <key>', 'your own key of the customer: with it, doing it twice is doing it once')
    .action(async (name: string, { profile, externalId }: { profile: string; externalId?: string }) => {
      await cli.session(create, async ({ client, output }) => {
        const made = await client.call(contract.createTenant, { body: { name, profile, externalId } });
        output.result(made, () => {
          if (!made.opened) output.line(`${made.tenant} stands for that customer already.`);
          showTenant(output, made);
          output.line();
          output.line(`Next: rollcall credential create --tenant ${made.tenant}`);
        });
      });
    });
  examples(
    create,
    'rollcall tenant create acme --profile generic',
    'rollcall tenant create acme --profile my-app --external-id customer-4711 --json',
  );
}

function addLists(tenant: Command, cli: Cli): void {
  const list = tenant
    .command('list')
    .option('--profile <key>', 'only tenants of this profile')
    .option('--external-id <key>', 'only the one of this customer; needs --profile')
    .option('--search <beginning>', 'only those whose name begins so')
    .description('The tenants of this installation, oldest first; by name where one is searched for.')
    .action(async (query: TenantsAsked) => {
      await cli.session(list, async ({ client, output }) => {
        const tenants = await everyTenant(client, query);
        output.result({ tenants }, () =>
          output.table(
            tenants,
            [
              { title: 'TENANT', value: (row) => row.tenant },
              { title: 'KIND', value: (row) => row.kind },
              { title: 'PROFILE', value: (row) => row.profile },
              { title: 'STATE', value: (row) => (row.refusals.length === 0 ? row.state : 'not ready') },
              { title: 'SCIM ADDRESS', value: (row) => row.baseUrl },
            ],
            'No tenant yet: rollcall tenant create NAME --profile generic',
          ),
        );
      });
    });
  const show = tenant
    .command('show')
    .argument('<name>')
    .description('One tenant: address, settings, and why it refuses SCIM calls, if it does.')
    .action(async (name: string) => {
      await cli.session(show, async ({ client, output }) => {
        const reply = await client.call(contract.getTenant, { params: { tenant: name } });
        output.result(reply, () => showTenant(output, reply));
      });
    });
  examples(list, 'rollcall tenant list', 'rollcall tenant list --search acme');
  examples(show, 'rollcall tenant show acme');
}

interface TenantsAsked {
  readonly profile?: string;
  readonly externalId?: string;
  readonly search?: string;
}

async function everyTenant(client: Client, query: TenantsAsked): Promise<Tenant[]> {
  const tenants: Tenant[] = [];
  for (let after: string | undefined; ; ) {
    const page = await client.call(contract.listTenants, { query: { ...query, after } });
    tenants.push(...page.tenants);
    if (page.next === null) return tenants;
    after = page.next;
  }
}

function addSuspend(tenant: Command, cli: Cli): void {
  const suspend = tenant
    .command('suspend')
    .argument('<name>')
    .description('Refuse every SCIM call of a tenant until it is resumed. Its data and credentials stay.')
    .action(async (name: string) => {
      await cli.session(suspend, async ({ client, output }) => {
        const reply = await client.call(contract.suspendTenant, { params: { tenant: name } });
        output.result(reply, () =>
          output.line(`${reply.tenant} is suspended. To end it: rollcall tenant resume ${name}`),
        );
      });
    });
  const resume = tenant
    .command('resume')
    .argument('<name>')
    .description('Let the clients of a suspended tenant in again.')
    .action(async (name: string) => {
      await cli.session(resume, async ({ client, output }) => {
        const reply = await client.call(contract.resumeTenant, { params: { tenant: name } });
        output.result(reply, () => {
          output.line(`${reply.tenant} is open.`);
          for (const refusal of reply.refusals) output.line(`Still refused: ${refusal}`);
        });
      });
    });
  examples(suspend, 'rollcall tenant suspend acme');
  examples(resume, 'rollcall tenant resume acme');
}

function addActivate(tenant: Command, cli: Cli): void {
  const activate = tenant
    .command('activate')
    .argument('<name>')
    .description('Support’s act: switch SCIM provisioning on for a tenant whose application starts without it.')
    .action(async (name: string) => {
      await cli.session(activate, async ({ client, output }) => {
        const reply = await client.call(contract.activateTenant, { params: { tenant: name } });
        output.result(reply, () => {
          output.line(`${reply.tenant} is activated.`);
          for (const refusal of reply.refusals) output.line(`Still refused: ${refusal}`);
        });
      });
    });
  examples(activate, 'rollcall tenant activate acme');
}

function addSet(tenant: Command, cli: Cli): void {
  const set = clientOptions(
    tenant.command('set').argument('<name>').argument('[setting=value...]', 'settings of its profile'),
  )
    .description(
      'Change settings of a tenant, and what its SCIM clients may; rollcall tenant show and tenant clients list them.',
    )
    .action(async (name: string, pairs: string[], options: ClientOptions) => {
      const settings = readSettings(pairs);
      const wanted = Object.keys(options).length > 0;
      if (pairs.length === 0 && !wanted) {
        throw new CommandRefused(
          'There is nothing to change.',
          'Give name=value, or an option such as --strict.',
          exitCodes.usage,
        );
      }
      await cli.session(set, async ({ client, output }) => {
        const params = { tenant: name };
        const changed =
          pairs.length === 0 ? undefined : await client.call(contract.setTenant, { params, body: { settings } });
        const clients = wanted
          ? await client.call(contract.setTenantClients, { params, body: clientsChange(options) })
          : undefined;
        output.result(clients === undefined ? changed : { ...changed, clients }, () => {
          if (changed !== undefined) showTenant(output, changed);
          if (clients !== undefined) showClients(output, clients);
        });
      });
    });
  examples(
    set,
    'rollcall tenant set acme apiAccess=true',
    'rollcall tenant set acme --strict',
    'rollcall tenant set acme --refuse remove-by-value --per-credential 600',
  );
}

const madeOfRules = 'built from published rules, never compared with the vendor’s own service';

function showTenant(output: Output, tenant: Tenant): void {
  output.details([
    ['Tenant', tenant.tenant],
    ['Profile', tenant.profile],
    ...(tenant.externalId === null ? [] : [['External id', tenant.externalId] as const]),
    ['State', tenant.state],
    ...(tenant.sandbox && !tenant.administered ? [['Stand-in', madeOfRules] as const] : []),
    ['SCIM address', tenant.baseUrl],
    ['Token endpoint', tenant.tokenUrl],
    ['Credential', tenant.credential],
    ['Created', tenant.created],
    ...Object.entries(tenant.settings).map(([name, value]) => [`  ${name}`, text(value)] as const),
  ]);
  if (tenant.addressNote !== null) output.line(tenant.addressNote);
  for (const refusal of tenant.refusals) output.line(`SCIM calls are refused: ${refusal}`);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
