import { type Command, Option } from 'commander';
import { habitName } from '#http/api/contract/tenant-clients.ts';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { limitOption, wholeNumber } from '../number-option.ts';
import type { Output } from '../output.ts';

type Requests = Reply<typeof contract.listTenantRequests>;
type HabitName = (typeof habitName.options)[number];

interface RequestsOptions {
  readonly only?: 'refused' | 'forgiven' | 'notable';
  readonly habit?: HabitName;
  readonly credential?: string;
  readonly search?: string;
  readonly before?: string;
  readonly limit?: number;
  readonly details?: boolean;
}

/** `rollcall tenant requests …`: what the SCIM clients of a tenant asked. */
export function tenantRequestsCommands(tenant: Command, cli: Cli): void {
  const requests = tenant
    .command('requests')
    .argument('<name>')
    .description('What the SCIM clients of a tenant asked, newest first: who, what was forgiven, why it was refused.')
    .addOption(new Option('--only <what>', 'those alone').choices(['refused', 'forgiven', 'notable']))
    .addOption(new Option('--habit <habit>', 'those that had it').choices(habitName.options))
    .option('--credential <credential>', 'those of a credential, by name or id')
    .option('--search <text>', 'those whose path, client or problem holds it')
    .option('--before <request>', 'older than this one: the next page')
    .option('--limit <number>', 'at most this many, 100 unless given', limitOption)
    .option('--details', 'each with its problem and the shape of its body')
    .action(async (name: string, { details, ...query }: RequestsOptions) => {
      await cli.session(requests, async ({ client, output }) => {
        const reply = await client.call(contract.listTenantRequests, { params: { tenant: name }, query });
        output.result(reply, () => (details === true ? showDetails(output, reply) : showRequests(output, reply)));
      });
    });
  examples(
    requests,
    'rollcall tenant requests acme',
    'rollcall tenant requests acme --only refused --details',
    'rollcall tenant requests acme --habit remove-by-value --json',
  );
  const keep = tenant
    .command('keep-requests')
    .argument('[days]', 'from 1 to 365; without it, says how many', wholeNumber('days', { min: 1, max: 365 }))
    .description('How many days requests of SCIM clients are kept; at most the newest 100,000 of a tenant.')
    .action(async (days: number | undefined) => {
      await cli.session(keep, async ({ client, output }) => {
        const reply =
          days === undefined
            ? await client.call(contract.getRequestRetention)
            : await client.call(contract.setRequestRetention, { body: { days } });
        output.result(reply, () => output.line(`Requests of SCIM clients are kept ${reply.days} days.`));
      });
    });
  examples(keep, 'rollcall tenant keep-requests 14');
}

function showRequests(output: Output, { requests, next, days }: Requests): void {
  output.table(
    requests,
    [
      { title: 'AT', value: ({ at }) => at },
      { title: 'STATUS', value: ({ status }) => status },
      { title: 'MS', value: ({ took }) => took },
      { title: 'CREDENTIAL', value: ({ credential }) => credential?.name ?? credential?.id ?? '–' },
      { title: 'REQUEST', value: ({ method, path }) => `${method} ${path}` },
      { title: 'WHY, OR WHAT WAS FORGIVEN', value: ({ code, habits }) => [code ?? '', ...habits].join(' ').trim() },
    ],
    next === null ? `No such request in the last ${days} days.` : 'None among the newest 10,000.',
  );
  tellNext(output, next);
}

function showDetails(output: Output, { requests, next }: Requests): void {
  for (const { at, status, took, method, path, client, credential, habits, habitOperations, ...why } of requests) {
    output.details([
      ['Request', `${method} ${path}`],
      ['At', at],
      ['Answer', `${status}${why.code === null ? '' : ` ${why.code}`}, after ${took} ms`],
      ['Problem', why.problem],
      ['Client', client],
      ['Credential', credential?.name ?? credential?.id],
      ['Forgiven', habits.map((habit) => withPlace(habit, habitOperations)).join(', ')],
      ['Body', why.excerpt],
    ]);
    output.line();
  }
  tellNext(output, next);
}

/** A habit, and in which operations of a bulk request the client had it. */
function withPlace(habit: string, places: Requests['requests'][number]['habitOperations']): string {
  const operations = places.find((place) => place.habit === habit)?.operations ?? [];
  return operations.length === 0 ? habit : `${habit} (operation ${operations.join(', ')})`;
}

function tellNext(output: Output, next: string | null): void {
  if (next !== null) output.notice(`There may be more: --before ${next}`);
}
