import { type Command, Option } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { limitOption, wholeNumber } from '../number-option.ts';
import type { Output } from '../output.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { unmanagedCommands } from './link-unmanaged.ts';

type Link = Reply<typeof contract.getLink>;

const filters = ['all', 'made', 'found', 'adopted', 'disabled', 'pending', 'without'] as const;

/** `rollcall link …`: which account belongs to whom. */
export function linkCommands(program: Command, cli: Cli): void {
  const link = program
    .command('link')
    .description('Links: which account of an application belongs to which person or group, and whose it is.');
  addList(link, cli);
  addWaiting(link, cli);
  addShow(link, cli);
  addUnlink(link, cli);
  addRelink(link, cli);
  addAdopt(link, cli);
  unmanagedCommands(link, cli);
}

interface ListOptions {
  readonly show: (typeof filters)[number];
  readonly search?: string;
  readonly limit: number;
}

function addList(link: Command, cli: Cli): void {
  const list = link
    .command('list')
    .argument('<application>', 'name or number')
    .addOption(new Option('--show <which>', 'only these').choices(filters).default('all'))
    .option('--search <text>', 'the beginning of a name, or of the id of an account')
    .option('--limit <number>', 'how many at most', limitOption, 100)
    .description('Accounts with the people and groups they belong to.')
    .action(async (application: string, { show, search, limit }: ListOptions) => {
      await cli.session(list, async ({ client, output }) => {
        const query = { show, limit, ...(search === undefined ? {} : { search }) };
        const reply = await client.call(contract.listLinks, { params: { application }, query });
        output.result(reply, () => showLinks(output, reply.links, reply.next));
      });
    });
  examples(
    list,
    'rollcall link list Acme',
    'rollcall link list Acme --show pending',
    'rollcall link list Acme --search ada',
  );
}

function addWaiting(link: Command, cli: Cli): void {
  const waiting = link
    .command('waiting')
    .argument('<application>', 'name or number')
    .option('--limit <number>', 'how many at most', limitOption, 100)
    .description('Managers and members that are not written yet, because whom they name has no account.')
    .action(async (application: string, { limit }: { readonly limit: number }) => {
      await cli.session(waiting, async ({ client, output }) => {
        const reply = await client.call(contract.listWaiting, { params: { application }, query: { limit } });
        output.result(reply, () => {
          output.table(
            reply.waiting,
            [
              { title: 'OBJECT', value: ({ object }) => object.name },
              { title: 'ATTRIBUTE', value: ({ path }) => path },
              { title: 'WAITS FOR', value: ({ waitsFor }) => waitsFor.name },
              { title: 'WHY', value: ({ why }) => why },
            ],
            'Nothing waits: whoever is named has an account.',
          );
          if (reply.next !== null) output.line('There are more: --limit shows more of them.');
        });
      });
    });
  examples(waiting, 'rollcall link waiting Acme');
}

function addShow(link: Command, cli: Cli): void {
  const show = link
    .command('show')
    .argument('<application>', 'name or number')
    .argument('<who>', 'name, objectId or id of the account')
    .description('One account: whose it is, what was written there, why it failed.')
    .action(async (application: string, object: string) => {
      await cli.session(show, async ({ client, output }) => {
        const reply = await client.call(contract.getLink, { params: { application, object } });
        output.result(reply, () => showLink(output, reply));
      });
    });
  examples(show, 'rollcall link show Acme ada@example.org');
}

function addUnlink(link: Command, cli: Cli): void {
  const unlink = link
    .command('unlink')
    .argument('<application>', 'name or number')
    .argument('<who>', 'name, objectId or id of the account')
    .option('--yes', 'do it')
    .description(
      'Untie a person or group and its account. The account stays as it is; who is in scope is looked for anew.',
    )
    .action(async (application: string, object: string, { yes }: { yes?: boolean }) => {
      if (yes !== true) throw unconfirmed(`rollcall link unlink ${JSON.stringify(application)} ${object} --yes`);
      await cli.session(unlink, async ({ client, output }) => {
        const reply = await client.call(contract.unlink, { params: { application, object } });
        output.result(reply, () => output.line(`${reply.name} is linked to no account any more.`));
      });
    });
  examples(unlink, 'rollcall link unlink Acme ada@example.org --yes');
}

function addRelink(link: Command, cli: Cli): void {
  const relink = link
    .command('relink')
    .argument('<application>', 'name or number')
    .argument('<who>', 'name, objectId or id of the account it has now')
    .argument('<target>', 'id of the account it is to have')
    .option('--yes', 'do it')
    .description(
      'Tie a person or group to another account, which counts as adopted; the next cycle writes what differs.',
    )
    .action(async (application: string, object: string, target: string, { yes }: { yes?: boolean }) => {
      if (yes !== true)
        throw unconfirmed(`rollcall link relink ${JSON.stringify(application)} ${object} ${target} --yes`);
      await cli.session(relink, async ({ client, output }) => {
        const reply = await client.call(contract.relink, { params: { application, object }, body: { target } });
        output.result(reply, () => output.line(`${reply.name} is linked to ${reply.target ?? ''}.`));
      });
    });
  examples(relink, 'rollcall link relink Acme ada@example.org 2819c223-7f76 --yes');
}

interface AdoptOptions {
  readonly all?: boolean;
  readonly found?: boolean;
  readonly expect?: number;
}

const expectOption = wholeNumber('--expect', { min: 1, max: 10_000_000, of: 'accounts' });

function addAdopt(link: Command, cli: Cli): void {
  const adopt = link
    .command('adopt')
    .argument('<application>', 'name or number')
    .argument('[who...]', 'name, objectId or id of the account')
    .option('--all', 'all that wait for adoption')
    .option('--found', 'with --all: those that were linked when they were found')
    .option('--expect <number>', 'with --all: how many there are', expectOption)
    .description(
      'Say that accounts which were found are ours: they are deleted with their person, and every value is written.',
    )
    .action(async (application: string, who: string[], { all, found, expect }: AdoptOptions) => {
      if ((all === true) === who.length > 0)
        throw new CommandRefused(
          'It is not said which accounts are to be adopted.',
          'Give them by name, objectId or id, or --all, not both.',
          exitCodes.usage,
        );
      await cli.session(adopt, async ({ client, output }) => {
        const params = { application };
        const which = found === true ? ('found' as const) : ('pending' as const);
        if (all === true && expect === undefined) {
          const counts = await client.call(contract.countLinks, { params });
          const again = `rollcall link adopt ${JSON.stringify(application)} --all${found === true ? ' --found' : ''} --expect ${counts[which]}`;
          throw new CommandRefused(`${counts[which]} would be adopted.`, `Say how many: ${again}`, exitCodes.usage);
        }
        const body = all === true ? { which, expected: expect ?? 0 } : { objects: who, expected: who.length };
        const reply = await client.call(contract.adopt, { params, body });
        output.result(reply, () => output.line(`Adopted ${reply.adopted}. What waited is linked by the next cycle.`));
      });
    });
  examples(adopt, 'rollcall link adopt Acme ada@example.org', 'rollcall link adopt Acme --all --expect 12');
}

function unconfirmed(again: string): CommandRefused {
  return new CommandRefused(
    'Nothing was changed: this is done only when it is confirmed.',
    `Say it once more: ${again}`,
    exitCodes.usage,
  );
}

function showLinks(output: Output, links: readonly Link[], next: string | null): void {
  output.table(
    links,
    [
      { title: 'TYPE', value: (row) => row.type },
      { title: 'NAME', value: (row) => row.name },
      { title: 'ACCOUNT', value: (row) => row.target ?? row.pending?.target },
      { title: 'ORIGIN', value: (row) => (row.pending === null ? row.origin : 'waits for adoption') },
      { title: 'STATE', value: (row) => row.state },
      { title: 'SITUATION', value: (row) => row.situation },
      { title: 'SINCE', value: (row) => row.at },
    ],
    'No account fits.',
  );
  if (next !== null) output.line('There are more: --limit shows more of them, --search finds one.');
}

function showLink(output: Output, link: Link): void {
  output.details([
    ['Name', link.name],
    ['Object ID', link.objectId],
    ['Account', link.target],
    ['Origin', link.origin],
    ['State', link.state],
    ['Situation', link.situation],
    ['Since', link.at],
    ['Failure', link.failure],
    ['Stays as it was found', link.kept.length === 0 ? null : link.kept.join(', ')],
    ['Waits for adoption', link.pending === null ? null : `${link.pending.name} (${link.pending.target})`],
    ...(link.pending?.changes ?? []).map(
      ({ path, before, after }) => [path, `${told(before)} → ${told(after)}`] as const,
    ),
    ...link.written.map(({ path, value }) => [path, told(value)] as const),
  ]);
}

function told(value: unknown): string {
  return value === null ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
}
