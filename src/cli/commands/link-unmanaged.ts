import { type Command, Option } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { limitOption, wholeNumber } from '../number-option.ts';

const kinds = ['local', 'unassigned', 'waiting', 'ignored'] as const;

const words = {
  local: 'nobody matches',
  unassigned: 'matches, not in scope',
  waiting: 'next cycle looks at it',
} as const;

interface ListOptions {
  readonly show?: (typeof kinds)[number];
  readonly text?: string;
  readonly after?: number;
  readonly limit: number;
}

/** `rollcall link unmanaged …`: accounts of an application that belong to nobody here. */
export function unmanagedCommands(link: Command, cli: Cli): void {
  const unmanaged = link
    .command('unmanaged')
    .description('Accounts of an application that nobody is linked to. Rollcall never changes them.');
  addList(unmanaged, cli);
  addAdopt(unmanaged, cli);
  addIgnore(unmanaged, cli);
  addHeed(unmanaged, cli);
}

function addList(unmanaged: Command, cli: Cli): void {
  const list = unmanaged
    .command('list')
    .argument('<application>', 'name or number')
    .addOption(new Option('--show <which>', 'only these').choices(kinds))
    .option('--text <text>', 'only names and identifiers that hold this')
    .option('--after <row>', 'those behind this one', wholeNumber('--after', { min: 1 }))
    .option('--limit <number>', 'how many at most', limitOption, 100)
    .description('As the last drift check saw them. Ignored ones are shown with --show ignored.')
    .action(async (application: string, { show, text, after, limit }: ListOptions) => {
      await cli.session(list, async ({ client, output }) => {
        const query = {
          limit,
          ...(show === undefined ? {} : { show }),
          ...(text === undefined ? {} : { text }),
          ...(after === undefined ? {} : { after }),
        };
        const reply = await client.call(contract.listUnmanaged, { params: { application }, query });
        const none =
          reply.asOf === null
            ? `Nobody knows yet: rollcall job drift ${JSON.stringify(application)}`
            : 'No unmanaged account fits.';
        output.result(reply, () => {
          output.table(
            reply.accounts,
            [
              { title: 'ROW', value: ({ row }) => row },
              { title: 'TYPE', value: ({ type }) => type },
              { title: 'NAME', value: ({ name }) => name },
              { title: 'ACCOUNT', value: ({ target }) => target },
              { title: 'WHY', value: ({ kind }) => words[kind] },
              { title: 'MATCHES', value: ({ candidate }) => candidate?.name },
              { title: 'PROTECTED', value: (row) => (row.protected ? 'yes' : null) },
              { title: 'IGNORED', value: ({ ignored }) => (ignored === null ? null : `${ignored.by} ${ignored.note}`) },
              { title: 'SINCE', value: ({ since }) => since },
            ],
            none,
          );
          if (reply.next !== null) output.notice(`There are more: --after ${reply.next}`);
        });
      });
    });
  examples(list, 'rollcall link unmanaged list Acme', 'rollcall link unmanaged list Acme --show unassigned');
}

function addAdopt(unmanaged: Command, cli: Cli): void {
  const adopt = unmanaged
    .command('adopt')
    .argument('<application>', 'name or number')
    .argument('<account...>', 'identifiers or names of accounts')
    .option('--person <who>', 'whose the one account is, where nobody matches')
    .option('--assign', 'assign who is not in scope, too')
    .description('Tie accounts to the people and groups they match; they count as adopted.')
    .action(async (application: string, accounts: string[], options: { person?: string; assign?: true }) => {
      await cli.session(adopt, async ({ client, output }) => {
        const body = { accounts, person: options.person, assign: options.assign };
        const reply = await client.call(contract.adoptUnmanaged, { params: { application }, body });
        const assigned = reply.assigned === 0 ? '' : `, and assigned ${reply.assigned}`;
        output.result(reply, () => output.line(`Adopted ${reply.adopted}${assigned}.`));
      });
    });
  examples(
    adopt,
    'rollcall link unmanaged adopt Acme ada@example.org --assign',
    'rollcall link unmanaged adopt Acme 2819c223 --person ada@example.org',
  );
}

function addIgnore(unmanaged: Command, cli: Cli): void {
  const ignore = unmanaged
    .command('ignore')
    .argument('<application>', 'name or number')
    .argument('<account...>', 'identifiers or names of accounts')
    .option('--note <text>', 'why')
    .description('Say that accounts are known and stay as they are. They are listed apart from then on.')
    .action(async (application: string, accounts: string[], { note }: { note?: string }) => {
      await cli.session(ignore, async ({ client, output }) => {
        const body = { accounts, note };
        const reply = await client.call(contract.ignoreUnmanaged, { params: { application }, body });
        output.result(reply, () => output.line(`${reply.ignored} ignored.`));
      });
    });
  examples(ignore, 'rollcall link unmanaged ignore Acme svc-backup --note "service account"');
}

function addHeed(unmanaged: Command, cli: Cli): void {
  const heed = unmanaged
    .command('heed')
    .argument('<application>', 'name or number')
    .argument('<account...>', 'identifiers or names of accounts')
    .description('Ignore them no longer.')
    .action(async (application: string, accounts: string[]) => {
      await cli.session(heed, async ({ client, output }) => {
        const reply = await client.call(contract.heedUnmanaged, { params: { application }, body: { accounts } });
        output.result(reply, () => output.line(`${reply.heeded} ignored no longer.`));
      });
    });
  examples(heed, 'rollcall link unmanaged heed Acme svc-backup');
}
