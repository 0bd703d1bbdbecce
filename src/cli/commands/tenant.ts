import type { Command } from 'commander';
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

type Tenant = Reply<typeof contract.createTenant>;

/** `rollcall tenant …`: tenants of the service provider. */
export function tenantCommands(program: Command, cli: Cli): void {
  const tenant = program
    .command('tenant')
    .description('Tenants: each is one customer of an application that Rollcall serves over SCIM.');
  addCreate(tenant, cli);
  addLists(tenant, cli);
  addActivate(tenant, cli);
  addSet(tenant, cli);
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
      'what the tenant is: generic, or with --sandbox one of the gallery’s applications',
    )
    .action(async (name: string, options: { profile: string }) => {
      await cli.session(create, async ({ client, output }) => {
        const made = await client.call(contract.createTenant, { body: { name, profile: options.profile } });
        output.result(made, () => {
          showTenant(output, made);
          output.line();
          output.line(`Next: rollcall credential create --tenant ${made.tenant}`);
        });
      });
    });
  examples(
    create,
    'rollcall tenant create acme --profile generic',
    'rollcall tenant create acme --profile generic --json',
  );
}

function addLists(tenant: Command, cli: Cli): void {
  const list = tenant
    .command('list')
    .description('Every tenant of this installation.')
    .action(async () => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.listTenants);
        output.result(reply, () =>
          output.table(
            reply.tenants,
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
  examples(list, 'rollcall tenant list');
  examples(show, 'rollcall tenant show acme');
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
  const set = clientOptions(tenant.command('set').argument('<name>').argument('[setting=value...]'))
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

function showTenant(output: Output, tenant: Tenant): void {
  output.details([
    ['Tenant', tenant.tenant],
    ['Profile', tenant.profile],
    ['State', tenant.state],
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
