import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import type { Output } from '../output.ts';

type Role = Reply<typeof contract.getApplication>['roles'][number];

/** `rollcall app role add|list|disable|remove`. */
export function roleCommands(app: Command, cli: Cli): void {
  const role = app.command('role').description('App roles, with which users and groups are assigned.');
  addAddAndList(role, cli);
  addEnds(role, cli);
}

function addAddAndList(role: Command, cli: Cli): void {
  const add = role
    .command('add')
    .argument('<application>')
    .argument('<value>', 'what the application calls the role')
    .option('--display-name <name>', 'how it is shown; else its value')
    .description('Add a role.')
    .action(async (application: string, value: string, options: { displayName?: string }) => {
      await cli.session(add, async ({ client, output }) => {
        const body = { value, displayName: options.displayName };
        const reply = await client.call(contract.addRole, { params: { application }, body });
        output.result(reply.roles, () => showRoles(output, reply.roles));
      });
    });
  const list = role
    .command('list')
    .argument('<application>')
    .description('List roles.')
    .action(async (application: string) => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.getApplication, { params: { application } });
        output.result(reply.roles, () => showRoles(output, reply.roles));
      });
    });
  examples(add, 'rollcall app role add Wiki editor --display-name Editor');
  examples(list, 'rollcall app role list Wiki');
}

function addEnds(role: Command, cli: Cli): void {
  const disable = role
    .command('disable')
    .argument('<application>')
    .argument('<role>')
    .option('--on', 'switch it on again')
    .description('Switch a role off: it entitles nobody and can be removed. --on switches it on again.')
    .action(async (application: string, value: string, options: { on?: boolean }) => {
      await cli.session(disable, async ({ client, output }) => {
        const body = { disabled: options.on !== true };
        const reply = await client.call(contract.disableRole, { params: { application, role: value }, body });
        output.result(reply.roles, () => showRoles(output, reply.roles));
      });
    });
  const remove = role
    .command('remove')
    .argument('<application>')
    .argument('<role>')
    .description('Remove a disabled role that nobody holds.')
    .action(async (application: string, value: string) => {
      await cli.session(remove, async ({ client, output }) => {
        const reply = await client.call(contract.removeRole, { params: { application, role: value } });
        output.result(reply.roles, () => showRoles(output, reply.roles));
      });
    });
  examples(disable, 'rollcall app role disable Wiki editor');
  examples(remove, 'rollcall app role remove Wiki editor');
}

function showRoles(output: Output, roles: readonly Role[]): void {
  output.table(
    roles,
    [
      { title: 'ROLE', value: (row) => row.displayName },
      { title: 'VALUE', value: (row) => row.value },
      { title: 'ENABLED', value: (row) => row.enabled },
      { title: 'ENTITLES', value: (row) => row.entitles },
    ],
    'No role.',
  );
}
