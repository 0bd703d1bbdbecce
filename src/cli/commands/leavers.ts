import type { Command } from 'commander';
import type { Client } from '#http/api/client.ts';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples, type Session } from '../cli.ts';
import { wholeNumber } from '../number-option.ts';
import { readText } from '../read-file.ts';
import { readPeople } from '../read-people.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';

interface LeaverOptions {
  readonly from?: string;
  readonly to?: string;
  readonly person?: readonly string[];
  readonly list?: string;
  readonly text?: string;
  readonly open?: true;
  readonly format: string;
}

type Page = Reply<typeof contract.searchLeavers>;
type Leaver = Page['leavers'][number];
type Filter = Pick<LeaverOptions, 'from' | 'to' | 'text' | 'open'> & { readonly people?: string[] };
type Write = (text: string) => void;

const formats = ['text', 'csv', 'json'] as const;

/** `rollcall leavers`: who left, and what became of each account. */
export function leaverCommands(program: Command, cli: Cli): void {
  const leavers = program
    .command('leavers')
    .description('Who left, when each account was revoked, how many seconds that took, and what is still open.')
    .option('--from <time>', 'a day (UTC) or a time; absent: 30 days before the end')
    .option('--to <time>', 'a day (UTC), to its end, or a time; absent: now')
    .option('--person <user...>', 'only these people: userPrincipalName or Object ID')
    .option('--list <file>', 'only the people of a file, one a line or in its first column')
    .option('--text <text>', 'only who has this in name or identifier')
    .option('--open', 'only who has an account that can still be used')
    .option('--format <format>', 'text, csv or json', 'text')
    .action(async (options: LeaverOptions) => {
      await cli.session(leavers, async (session) => {
        const format = session.output.json ? 'json' : formats.find((known) => known === options.format);
        if (format === undefined)
          throw new CommandRefused(`There is no format ${options.format}.`, 'Say text, csv or json.', exitCodes.usage);
        const body = await filterOf(options);
        const summary = await session.client.call(contract.summarizeLeavers, { body });
        if (format === 'csv') await tellCsv(session.client, body, cli.surroundings.out);
        else if (format === 'json') await tellJson(session.client, body, summary, cli.surroundings.out);
        else await tellText(session, body);
        if (format !== 'json') session.output.notice(summary.line);
        if (summary.open === 0) return;
        const what = summary.open === 1 ? '1 account' : `${summary.open} accounts`;
        throw new CommandRefused(
          `${what} of people who left can still be used.`,
          'The report says why.',
          exitCodes.open,
        );
      });
    });
  examples(
    leavers,
    'rollcall leavers --from 2026-05-01 --to 2026-05-31',
    'rollcall leavers --person ada@example.org --format json',
    'rollcall leavers --list left.csv --format csv > evidence.csv',
  );
  addKeep(leavers, cli);
}

async function filterOf({ person = [], list, format: _, ...rest }: LeaverOptions): Promise<Filter> {
  const listed = list === undefined ? [] : await peopleOf(list);
  const people = [...person, ...listed];
  return list === undefined && people.length === 0 ? rest : { ...rest, people };
}

async function peopleOf(file: string): Promise<readonly string[]> {
  const content = await readText(file, { advice: 'Name a list of people, one a line, that this user may read.' });
  const people = readPeople(content);
  if (people.length > 0) return people;
  throw new CommandRefused(
    `${file} names nobody.`,
    'Write one userPrincipalName or Object ID a line.',
    exitCodes.usage,
  );
}

/** Every page of the report, one after the other. */
async function* pagesOf(client: Client, filter: Filter): AsyncGenerator<Page> {
  for (let after: string | undefined; ; ) {
    const body = { ...filter, limit: 200, ...(after === undefined ? {} : { after }) };
    const page = await client.call(contract.searchLeavers, { body });
    yield page;
    if (page.next === null) return;
    after = page.next;
  }
}

async function tellCsv(client: Client, filter: Filter, out: Write): Promise<void> {
  for (let after: string | undefined; ; ) {
    const body = { ...filter, format: 'csv' as const, ...(after === undefined ? {} : { after }) };
    const { text, next } = await client.call(contract.exportLeavers, { body });
    out(text);
    if (next === null) return;
    after = next;
  }
}

/** One document, written as it is read. */
async function tellJson(
  client: Client,
  filter: Filter,
  summary: Reply<typeof contract.summarizeLeavers>,
  out: Write,
): Promise<void> {
  out(`{"summary":${JSON.stringify(summary)},"leavers":[`);
  const absent: string[] = [];
  let between = '\n';
  for await (const page of pagesOf(client, filter)) {
    for (const leaver of page.leavers) {
      out(`${between}${JSON.stringify(leaver)}`);
      between = ',\n';
    }
    absent.push(...page.absent);
  }
  out(`\n],"absent":${JSON.stringify(absent)}}\n`);
}

async function tellText({ client, output }: Session, filter: Filter): Promise<void> {
  let told = 0;
  for await (const { leavers, absent } of pagesOf(client, filter)) {
    for (const leaver of leavers) {
      output.line(leaverText(leaver));
      for (const account of leaver.accounts) output.line(`  ${accountText(account)}`);
      if (leaver.accounts.length === 0) output.line('  No account that could be used.');
    }
    for (const person of absent) output.line(`${person} did not leave in this time.`);
    told += leavers.length + absent.length;
  }
  if (told === 0) output.line('Nobody left in this time.');
}

const causes: Readonly<Record<Leaver['cause'], string>> = {
  disabled: 'disabled in the directory',
  deleted: 'deleted from the directory',
  unassigned: 'no longer assigned',
  'out-of-scope': 'out of scope',
};

function leaverText({ identity, name, cause, at, known, actor, deleted, returned }: Leaver): string {
  const said = [
    `${causes[cause]} ${known ? '' : '(found) '}${at}${actor === null ? '' : ` by ${actor}`}`,
    deleted === null ? '' : `deleted ${deleted}`,
    returned === null ? '' : `came back ${returned}`,
  ];
  const who = name === '' || name === identity ? identity : `${identity} (${name})`;
  return `${who}: ${said.filter((part) => part !== '').join('; ')}`;
}

const states: Readonly<Record<Leaver['accounts'][number]['state'], string>> = {
  open: 'OPEN',
  disabled: 'disabled',
  deleted: 'deleted',
  gone: 'was gone already',
  kept: 'kept',
  returned: 'not revoked: the person came back',
  removed: 'not revoked: the application was removed',
};

function accountText({ application, account, state, ended, seconds, why, entry }: Leaver['accounts'][number]): string {
  const when = ended === null ? '' : ` ${ended}, ${seconds} s after`;
  const log = entry === null ? '' : `, log entry ${entry}`;
  return `${application} ${account}: ${states[state]}${when}${log}${why === null ? '' : `. ${why.text}`}`;
}

function addKeep(leavers: Command, cli: Cli): void {
  const keep = leavers
    .command('keep')
    .option('--days <number>', 'sets it', wholeNumber('--days', { min: 1, max: 3650 }))
    .description('How many days the evidence of leavers is kept: 396, which is 13 months, unless set.')
    .action(async ({ days }: { days?: number }) => {
      await cli.session(keep, async ({ client, output }) => {
        const reply =
          days === undefined
            ? await client.call(contract.getLeaverRetention)
            : await client.call(contract.setLeaverRetention, { body: { days } });
        output.result(reply, () => output.line(`The evidence of leavers is kept for ${reply.days} days.`));
      });
    });
  examples(keep, 'rollcall leavers keep --days 760');
}
