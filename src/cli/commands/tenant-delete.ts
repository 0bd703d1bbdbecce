import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { CommandRefused } from '../refusal.ts';

/** `rollcall tenant delete` and `restore`. */
export function tenantDeleteCommands(tenant: Command, cli: Cli): void {
  const remove = tenant
    .command('delete')
    .argument('<name>')
    .option('--yes', 'do it')
    .description('Close a tenant at once, and delete its data after seven days.')
    .action(async (name: string, { yes }: { readonly yes?: boolean }) => {
      if (yes !== true) {
        // Whoever mistyped the name hears of that first.
        await cli.session(remove, async ({ client }) => {
          await client.call(contract.getTenant, { params: { tenant: name } });
        });
        throw new CommandRefused(
          `Nothing was deleted. Every credential of ${name} would be dead at once, and its data gone in seven days.`,
          'Add --yes.',
        );
      }
      await cli.session(remove, async ({ client, output }) => {
        const reply = await client.call(contract.deleteTenant, { params: { tenant: name }, body: { confirm: name } });
        output.result(reply, () => {
          output.line(`${name} is closed: its credentials are dead. Its data is deleted from ${reply.purges} on.`);
          output.line(`Until then: rollcall tenant restore ${name}`);
        });
      });
    });
  const restore = tenant
    .command('restore')
    .argument('<name>')
    .description('Open a tenant again whose data is not deleted yet.')
    .action(async (name: string) => {
      await cli.session(restore, async ({ client, output }) => {
        const reply = await client.call(contract.restoreTenant, { params: { tenant: name } });
        const suspended = `${name} is back, suspended as it was: rollcall tenant resume ${name} lets its clients in.`;
        const open = `${name} is open again; its credentials work as before.`;
        output.result(reply, () => output.line(reply.state === 'suspended' ? suspended : open));
      });
    });
  examples(remove, 'rollcall tenant delete acme --yes');
  examples(restore, 'rollcall tenant restore acme');
}
