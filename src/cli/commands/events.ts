import type { Command } from 'commander';
import type { Client } from '#http/api/client.ts';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { wholeNumber } from '../number-option.ts';
import { type Output, printable } from '../output.ts';
import { stopSignal } from '../stop-signal.ts';

type Page = Reply<typeof contract.listEvents>;
type Event = Page['events'][number];

interface EventOptions {
  readonly after?: number;
  readonly limit?: number;
  readonly object?: true;
  readonly follow?: true;
}

/** Seconds that one call waits for an event. */
const patience = 5;

/** `rollcall events`: what happened to a tenant's people. */
export function eventsCommand(program: Command, cli: Cli): void {
  const events = program
    .command('events')
    .argument('<tenant>')
    .description('What happened to the users and groups of a tenant, as its application is told.')
    .option(
      '--after <position>',
      'only what came after it; absent: from the oldest kept',
      wholeNumber('after', { min: 0 }),
    )
    .option('--limit <number>', 'at most 1,000 at once, 100 unless given', wholeNumber('limit', { min: 1, max: 1000 }))
    .option('--object', 'each with the user or group as it is now (with --json)')
    .option('--follow', 'go on with what happens until it is stopped; with --json one event a line')
    .action(async (tenant: string, { follow, object, ...query }: EventOptions) => {
      const asked = { tenant, ...query, ...(object === true ? { include: 'object' as const } : {}) };
      await cli.session(events, async ({ client, output }) => {
        if (follow === true) await followEvents(client, output, asked);
        else {
          const page = await client.call(contract.listEvents, { query: await fromOldest(client, asked) });
          output.result(page, () => showPage(output, page));
        }
      });
    });
  examples(
    events,
    'rollcall events acme',
    'rollcall events acme --after 1200 --limit 500 --json',
    'rollcall events acme --follow',
  );
}

interface Asked {
  readonly tenant: string;
  readonly after?: number;
  readonly limit?: number;
  readonly include?: 'object';
}

/** Who names no position has missed nothing: what was cut is not a gap to him. */
async function fromOldest(client: Client, asked: Asked): Promise<Asked> {
  if (asked.after !== undefined) return asked;
  const { gap } = await client.call(contract.listEvents, { query: { ...asked, limit: 1 } });
  return gap === null ? asked : { ...asked, after: Math.max(0, gap.oldest - 1) };
}

async function followEvents(client: Client, output: Output, given: Asked): Promise<void> {
  const stopped = stopSignal().then(() => undefined);
  let query: Asked | undefined = await fromOldest(client, given);
  while (query !== undefined) {
    const call: Promise<Page> = client.call(contract.listEvents, { query: { ...query, wait: patience } });
    const page: Page | undefined = await Promise.race([call, stopped]);
    if (page === undefined) return;
    tellGap(output, page);
    for (const event of page.events) output.line(output.json ? JSON.stringify(event) : printable(lineOf(event)));
    query = { ...query, after: page.next };
  }
}

function showPage(output: Output, page: Page): void {
  tellGap(output, page);
  output.table(
    page.events,
    [
      { title: 'POSITION', value: ({ position }) => position },
      { title: 'AT', value: ({ at }) => at },
      { title: 'EVENT', value: ({ type }) => type },
      { title: 'WHAT', value: whatOf },
      { title: 'CHANGED', value: changedOf },
      { title: 'BY', value: ({ actor }) => actor },
    ],
    'Nothing happened after that.',
  );
  if (page.next < page.last) output.notice(`There is more: --after ${page.next}`);
}

function tellGap(output: Output, { gap }: Page): void {
  if (gap === null) return;
  const why =
    gap.reason === 'cut'
      ? `The feed is kept from ${gap.oldest} on, and what came between is gone.`
      : 'The feed does not reach so far: it was restored from a backup.';
  output.notice(`${why} List the users and groups, then go on with --after ${gap.resume}.`);
}

function lineOf(event: Event): string {
  return [event.position, event.at, event.type, whatOf(event), changedOf(event)].join('  ').trimEnd();
}

function changedOf({ paths, role }: Event): string {
  return [...(paths ?? []), ...(role === undefined ? [] : [`role ${role ?? 'none'}`])].join(' ');
}

function whatOf({ resource, member }: Event): string {
  const group = named(resource);
  return member === undefined ? group : `${named(member)} in ${group}`;
}

function named({ type, id, externalId }: Event['resource']): string {
  return `${type} ${id}${externalId === undefined ? '' : ` (${externalId})`}`;
}
