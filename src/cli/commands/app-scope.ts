import type { Command } from 'commander';
import { z } from 'zod';
import { scopingFilters } from '#http/api/contract/scope.ts';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { onOff } from '../on-off.ts';
import type { Output } from '../output.ts';
import { readClause } from '../read-clause.ts';
import { readJson } from '../read-file.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';

type Scope = Reply<typeof contract.getScope>;
type Filters = Scope['filters'];
type Judged = Reply<typeof contract.explainScope>;

interface FilterOptions {
  readonly groups?: boolean;
  readonly title?: string;
  readonly where?: readonly string[];
  readonly file?: string;
}

/** `rollcall app scope <application> <assigned|all>` and `rollcall app scope show|set|clear|test|nested`. */
export function scopeCommands(app: Command, cli: Cli): void {
  const scope = app
    .command('scope')
    .argument('<application>', 'name or number')
    .argument('<assigned|all>', 'whom to provision')
    .description(
      'Sync only assigned users and groups (the default), or all of the directory; scoping filters by attributes.',
    )
    .action(async (application: string, word: string) => {
      const chosen = (['assigned', 'all'] as const).find((known) => known === word);
      if (chosen === undefined)
        throw new CommandRefused(`${word} is no scope.`, 'Say assigned or all.', exitCodes.usage);
      await cli.session(scope, async ({ client, output }) => {
        const reply = await client.call(contract.setScope, { params: { application }, body: { scope: chosen } });
        const what = reply.scope === 'all' ? 'all users and groups' : 'only assigned users and groups';
        output.result(reply, () => output.line(`${reply.name} provisions ${what}.`));
      });
    });
  examples(scope, 'rollcall app scope Wiki all');
  addShow(scope, cli);
  addSet(scope, cli);
  addClear(scope, cli);
  addTest(scope, cli);
  addNested(scope, cli);
}

function addShow(scope: Command, cli: Cli): void {
  const show = scope
    .command('show')
    .argument('<application>', 'name or number')
    .option('--groups', 'of groups')
    .description('Show the scoping filters of users, or of groups.')
    .action(async (application: string, options: FilterOptions) => {
      await cli.session(show, async ({ client, output }) => {
        const reply = await client.call(contract.getScope, { params: { application, object: objectOf(options) } });
        output.result(reply, () => showScope(output, reply));
      });
    });
  examples(show, 'rollcall app scope show Wiki', 'rollcall app scope show Wiki --groups --json');
}

function addSet(scope: Command, cli: Cli): void {
  const set = scope
    .command('set')
    .argument('<application>', 'name or number')
    .option('--title <title>', 'the filter that is added, or replaced when there is one of this title')
    .option('--where <clause...>', 'its clauses, which must all hold: "department EQUALS Support"')
    .option('--file <file>', 'all filters as JSON, in place of those there are')
    .option('--groups', 'of groups')
    .description('Add or replace a scoping filter; every object is looked at again afterwards.')
    .action(async (application: string, options: FilterOptions) => {
      await cli.session(set, async ({ client, output }) => {
        const params = { application, object: objectOf(options) };
        const before = await client.call(contract.getScope, { params });
        const filters = await filtersAfter(before.filters, options);
        if (filters === undefined)
          throw new CommandRefused('There is nothing to set.', 'Give --title and --where, or --file.', exitCodes.usage);
        const reply = await client.call(contract.setScopingFilters, { params, body: { filters } });
        output.result(reply, () => showScope(output, reply));
      });
    });
  examples(
    set,
    'rollcall app scope set Wiki --title Support --where "department EQUALS Support" --where "jobTitle IS NOT NULL"',
    'rollcall app scope set Wiki --file filters.json',
  );
}

function addClear(scope: Command, cli: Cli): void {
  const clear = scope
    .command('clear')
    .argument('<application>', 'name or number')
    .option('--title <title>', 'only the filter of this title')
    .option('--groups', 'of groups')
    .description('Take away a scoping filter, or all of them: then nobody is filtered out.')
    .action(async (application: string, options: FilterOptions) => {
      await cli.session(clear, async ({ client, output }) => {
        const params = { application, object: objectOf(options) };
        const { filters: before } = await client.call(contract.getScope, { params });
        const filters = options.title === undefined ? [] : before.filter(({ title }) => !isTitle(title, options.title));
        if (options.title !== undefined && filters.length === before.length) {
          const titles = before.map(({ title }) => title).join(', ');
          throw new CommandRefused(
            `There is no scoping filter ${options.title}.`,
            titles === '' ? 'There is none at all.' : `There are: ${titles}.`,
            exitCodes.usage,
          );
        }
        const reply = await client.call(contract.setScopingFilters, { params, body: { filters } });
        output.result(reply, () => showScope(output, reply));
      });
    });
  examples(clear, 'rollcall app scope clear Wiki', 'rollcall app scope clear Wiki --title Support');
}

function addTest(scope: Command, cli: Cli): void {
  const test = scope
    .command('test')
    .argument('<application>', 'name or number')
    .option('--user <who>', 'why this person would be in or out')
    .option('--group <who>', 'why this group would be in or out')
    .option('--title <title>', 'try with this filter added or replaced')
    .option('--where <clause...>', 'its clauses')
    .option('--file <file>', 'try with these filters in place of those there are')
    .option('--groups', 'count groups')
    .description('Count who would be in scope and who out, and say why. Nothing is saved.')
    .action(async (application: string, options: FilterOptions & { user?: string; group?: string }) => {
      await cli.session(test, async ({ client, output }) => {
        const object = options.group === undefined ? objectOf(options) : 'Group';
        const params = { application, object } as const;
        const { filters: before } = await client.call(contract.getScope, { params });
        const filters = await filtersAfter(before, options);
        const trial = filters === undefined ? {} : { filters };
        const who = options.group ?? options.user;
        if (who !== undefined) {
          const judged = await client.call(contract.explainScope, { params, body: { ...trial, who } });
          output.result(judged, () => showJudged(output, judged));
          return;
        }
        const reply = await client.call(contract.testScope, { params, body: trial });
        output.result(reply, () => showTest(output, reply));
      });
    });
  examples(
    test,
    'rollcall app scope test Wiki --title Support --where "department EQUALS Support"',
    'rollcall app scope test Wiki --user ada@acme.example',
  );
}

function addNested(scope: Command, cli: Cli): void {
  const nested = scope
    .command('nested')
    .argument('<application>', 'name or number')
    .argument('<on|off>', 'whether members of nested groups count')
    .description('Whether an assigned group also brings in the members of the groups inside it.')
    .action(async (application: string, word: string) => {
      const body = { nestedGroups: onOff(word) };
      await cli.session(nested, async ({ client, output }) => {
        const reply = await client.call(contract.setScope, { params: { application }, body });
        const what = reply.nestedGroups ? 'come in with an assigned group' : 'stay out';
        output.result(reply, () => output.line(`Members of nested groups ${what}.`));
      });
    });
  examples(nested, 'rollcall app scope nested Wiki on');
}

/** Undefined: the options say nothing of filters. */
async function filtersAfter(before: Filters, { title, where = [], file }: FilterOptions): Promise<Filters | undefined> {
  if (file !== undefined) return readFilters(file);
  if (title === undefined && where.length === 0) return undefined;
  if (title === undefined || where.length === 0) {
    throw new CommandRefused(
      'A scoping filter has a title and clauses.',
      'Give --title and at least one --where.',
      exitCodes.usage,
    );
  }
  const filter = { title, clauses: where.map(readClause) };
  const isThere = before.some((each) => isTitle(each.title, title));
  return isThere ? before.map((each) => (isTitle(each.title, title) ? filter : each)) : [...before, filter];
}

async function readFilters(file: string): Promise<Filters> {
  const shape =
    'It must be a list: [{ "title": "Support", "clauses": [{ "attribute": "department", "operator": "EQUALS", "value": "Support" }] }]';
  const read = scopingFilters.safeParse(await readJson(file, { advice: shape }));
  if (!read.success) throw new CommandRefused(`${file}: ${z.prettifyError(read.error)}`, shape, exitCodes.usage);
  return read.data;
}

function isTitle(title: string, wanted: string | undefined): boolean {
  return title.toLowerCase() === wanted?.trim().toLowerCase();
}

function objectOf({ groups }: FilterOptions): 'User' | 'Group' {
  return groups === true ? 'Group' : 'User';
}

function showScope(output: Output, { application, object, scope, nestedGroups, version, filters }: Scope): void {
  const kind = object === 'User' ? 'users' : 'groups';
  const assigned = nestedGroups ? 'assigned, with nested groups' : 'assigned';
  output.line(`Scope of ${kind} of ${application}, version ${version}: ${scope === 'all' ? 'all' : assigned}.`);
  output.table(
    filters.flatMap(({ title, clauses }) => clauses.map((clause) => ({ title, ...clause }))),
    [
      { title: 'FILTER', value: (row) => row.title },
      { title: 'ATTRIBUTE', value: (row) => row.attribute },
      { title: 'OPERATOR', value: (row) => row.operator },
      { title: 'VALUE', value: (row) => row.value },
    ],
    'No scoping filter: nobody is filtered out.',
  );
}

function showTest(
  output: Output,
  { counts, samples, looked, complete, leaversKept }: Reply<typeof contract.testScope>,
) {
  const more = complete ? '' : ` of the first ${looked}: there are more than could be counted in time`;
  output.line(`${counts.in} in scope, ${counts.out} out${more}.`);
  if (counts.joining > 0) output.line(`${counts.joining} would be created or matched.`);
  if (counts.leaving > 0) {
    output.line(
      `${counts.leaving} with an account ${leaversKept ? 'would be kept as they are' : 'would be disabled'}.`,
    );
  }
  const rows = [
    ...samples.leaving,
    ...samples.out.filter(({ name }) => !samples.leaving.some((one) => one.name === name)),
  ];
  if (rows.length === 0) return;
  output.line();
  output.table(
    rows,
    [
      { title: 'OUT', value: (row) => row.name },
      { title: 'WHY', value: (row) => row.text },
    ],
    '',
  );
}

function showJudged(output: Output, { name, inScope, text, clauses }: Judged): void {
  output.line(`${name} is ${inScope ? 'in scope' : 'out of scope'}. ${text}`);
  if (clauses.length === 0) return;
  output.table(
    clauses,
    [
      { title: 'FILTER', value: (row) => row.filter },
      { title: 'ATTRIBUTE', value: (row) => row.attribute },
      { title: 'OPERATOR', value: (row) => row.operator },
      { title: 'VALUE', value: (row) => row.value },
      { title: 'SEEN', value: (row) => row.seen ?? '(empty)' },
      { title: 'HOLDS', value: (row) => (row.holds ? 'true' : 'false') },
    ],
    '',
  );
}
