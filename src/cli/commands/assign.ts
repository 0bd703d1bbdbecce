import type { Command } from 'commander';
import type { Client } from '#http/api/client.ts';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { whenText } from '../when-text.ts';

interface Who {
  readonly app: string;
  readonly role?: string;
  readonly user?: boolean;
  readonly group?: boolean;
}

/** `rollcall assign …`: who is provisioned to an application, with which app role. */
export function assignCommands(program: Command, cli: Cli): void {
  const assign = program
    .command('assign')
    .description(
      'Assignments: who is provisioned to an application. A group stands for itself and its direct members.',
    );
  addAdd(assign, cli);
  addList(assign, cli);
  addProvision(assign, cli);
  addRemove(assign, cli);
}

function addAdd(assign: Command, cli: Cli): void {
  const add = assign
    .command('add')
    .argument('<who...>', 'userPrincipalName, group name or objectId')
    .description('Assign users or groups.')
    .requiredOption('--app <name>', 'the application')
    .option('--role <role>', 'app role; a user who holds only Default Access is skipped', 'User')
    .option('--user', 'the names are users’')
    .option('--group', 'the names are groups’')
    .action(async (names: string[], options: Who) => {
      await cli.session(add, async ({ client, output }) => {
        const done: Reply<typeof contract.assign>[] = [];
        for (const principal of names) {
          const body = { principal, role: options.role, ...type(options) };
          done.push(await client.call(contract.assign, { params: { application: options.app }, body }));
        }
        output.result({ assignments: done }, () => {
          for (const each of done) {
            output.line(
              `${each.type} ${each.name} ${each.changed ? 'is assigned' : 'was already assigned'} as ${each.role}.`,
            );
            if (each.notice !== null) output.line(each.notice);
          }
        });
      });
    });
  examples(
    add,
    'rollcall assign add "Sales EMEA" --app Acme',
    'rollcall assign add ada@example.org --app Acme --role User',
  );
}

function addList(assign: Command, cli: Cli): void {
  const list = assign
    .command('list')
    .description('Who is assigned, with which role.')
    .requiredOption('--app <name>', 'the application')
    .action(async (options: Who) => {
      await cli.session(list, async ({ client, output }) => {
        const assignments = await everybody(client, options.app);
        output.result({ assignments }, () =>
          output.table(
            assignments,
            [
              { title: 'TYPE', value: (row) => row.type },
              { title: 'NAME', value: (row) => row.name },
              { title: 'ROLE', value: (row) => row.role },
              { title: 'SINCE', value: (row) => row.at },
              { title: 'STATE', value: (row) => (row.waits ? 'waits for assign provision' : '') },
            ],
            `Nobody is assigned: rollcall assign add WHO --app ${JSON.stringify(options.app)}`,
          ),
        );
      });
    });
  examples(list, 'rollcall assign list --app Acme');
}

/** Who is assigned, read to the end. */
async function everybody(
  { call }: Client,
  application: string,
): Promise<Reply<typeof contract.listAssignments>['assignments']> {
  const found: Reply<typeof contract.listAssignments>['assignments'][number][] = [];
  for (let before: string | undefined; ; ) {
    const query = before === undefined ? {} : { before };
    const { assignments, next } = await call(contract.listAssignments, { params: { application }, query });
    found.push(...assignments);
    if (next === null) return found;
    before = next;
  }
}

function addProvision(assign: Command, cli: Cli): void {
  const provision = assign
    .command('provision')
    .argument('[who...]', 'userPrincipalName, group name or objectId; else everybody who waits')
    .description('Provision who was assigned before accounts were made (Provision User of Okta’s vocabulary).')
    .requiredOption('--app <name>', 'the application')
    .action(async (names: string[], options: Who) => {
      await cli.session(provision, async ({ client, output }) => {
        const params = { application: options.app };
        const body = names.length === 0 ? {} : { principals: names };
        const reply = await client.call(contract.provisionAssigned, { params, body });
        const { provisioned, when } = reply;
        const said = when === null ? 'Nobody waits.' : `${provisioned} are provisioned: ${whenText[when]}.`;
        output.result(reply, () => output.line(said));
      });
    });
  examples(provision, 'rollcall assign provision --app Acme', 'rollcall assign provision ada@example.org --app Acme');
}

function addRemove(assign: Command, cli: Cli): void {
  const remove = assign
    .command('remove')
    .argument('<who...>', 'userPrincipalName, group name or objectId')
    .description('Take assignments away; accounts of people who have none left are disabled.')
    .requiredOption('--app <name>', 'the application')
    .option('--role <role>', 'only this role')
    .option('--user', 'the names are users’')
    .option('--group', 'the names are groups’')
    .action(async (names: string[], options: Who) => {
      await cli.session(remove, async ({ client, output }) => {
        const done: Reply<typeof contract.unassign>[] = [];
        for (const principal of names) {
          const params = { application: options.app, principal };
          done.push(await client.call(contract.unassign, { params, query: { role: options.role, ...type(options) } }));
        }
        output.result({ removed: done }, () => {
          for (const each of done) output.line(`${each.name}: ${each.removed} assignments taken away.`);
        });
      });
    });
  examples(remove, 'rollcall assign remove "Sales EMEA" --app Acme');
}

function type(options: Who): { type?: 'User' | 'Group' } {
  if (options.user === true && options.group === true) {
    throw new CommandRefused('--user and --group exclude each other.', 'Give one of them.', exitCodes.usage);
  }
  if (options.user === true) return { type: 'User' };
  return options.group === true ? { type: 'Group' } : {};
}
