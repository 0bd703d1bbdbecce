import { type Command, Option } from 'commander';
import { habitName } from '#http/api/contract/tenant-clients.ts';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples, type Session } from '../cli.ts';
import { limitOption } from '../number-option.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { showRequest, showRequestDetails, showRequests } from './requests-shown.ts';

type HabitName = (typeof habitName.options)[number];

interface RequestsOptions {
  readonly only?: 'refused' | 'forgiven' | 'notable';
  readonly failed?: boolean;
  readonly user?: string;
  readonly status?: string;
  readonly since?: string;
  readonly until?: string;
  readonly text?: string;
  readonly search?: string;
  readonly habit?: HabitName;
  readonly credential?: string;
  readonly before?: string;
  readonly limit?: number;
  readonly details?: boolean;
}

/** `rollcall requests`: why a request of a SCIM client failed, of one tenant or of all. */
export function requestsCommands(program: Command, cli: Cli): void {
  const requests = requestFilters(program.command('requests'))
    .argument('[tenant]', 'of all tenants, unless one is named')
    .description('What SCIM clients asked, newest first: who, what was forgiven, why it was refused, and what to do.')
    .action(async (tenant: string | undefined, options: RequestsOptions) => {
      await cli.session(requests, (session) => listRequests(session, tenant, options));
    });
  examples(
    requests,
    'rollcall requests --failed',
    'rollcall requests acme --user ada@acme.example --since 2026-05-01T00:00:00Z',
    'rollcall requests acme --status 4xx --text emails --details',
  );
  const show = requests
    .command('show')
    .argument('<id>', 'of the list, or the request id that an answer, a log or a client named')
    .description('One request: its steps, what it changed, why it was refused and what to do about it.')
    .action(async (id: string) => {
      await cli.session(show, async ({ client, output }) => {
        const byId = await client.call(contract.listRequests, { query: { request: id.slice(0, 40) } });
        const found = byId.requests[0] ?? (await askedAs(client, id));
        if (found === undefined) {
          throw new CommandRefused(
            `There is no request ${id}: it is older than ${byId.days} days, or was not written yet.`,
            'rollcall requests shows those there are; new ones appear after some seconds.',
          );
        }
        output.result(found, () => showRequest(output, found));
      });
    });
  examples(show, 'rollcall requests show 019a1c2e-7c11-7aa0-8d5f-0c1b2a3d4e5f');
}

async function askedAs(client: Session['client'], id: string) {
  const { requests } = await client.call(contract.listRequests, { query: { search: id.slice(0, 200) } });
  return requests.find(({ requestId }) => requestId === id);
}

/** The options by which requests are looked for; `rollcall tenant requests` has the same. */
export function requestFilters(command: Command): Command {
  return command
    .option('--failed', 'only what was refused')
    .addOption(new Option('--only <what>', 'those alone').choices(['refused', 'forgiven', 'notable']))
    .option('--user <who>', 'about this user or group of the tenant: name or id')
    .option('--status <status>', 'with this answer: 409, or 4xx')
    .option('--since <time>', 'from this time on, e.g. 2026-05-01T00:00:00Z')
    .option('--until <time>', 'before this time')
    .option('--text <text>', 'whose path, client, code, problem, habits or request id hold it')
    .addOption(new Option('--search <text>', 'the same').hideHelp())
    .addOption(new Option('--habit <habit>', 'those that had it').choices(habitName.options))
    .option('--credential <credential>', 'those of a credential, by name or id')
    .option('--before <request>', 'older than this one: the next page')
    .option('--limit <number>', 'at most this many, 100 unless given', limitOption)
    .option('--details', 'each with all that is kept of it');
}

/** Lists requests of a tenant, or of all. @throws CommandRefused `usage` */
export async function listRequests(
  { client, output }: Session,
  tenant: string | undefined,
  { details, failed, text, search, user, only, ...rest }: RequestsOptions,
): Promise<void> {
  const query = { ...rest, only: failed === true ? ('refused' as const) : only, search: text ?? search };
  if (tenant === undefined && user !== undefined) {
    const advice = 'Name the tenant: rollcall requests TENANT --user WHO.';
    throw new CommandRefused('A user is one of a tenant.', advice, exitCodes.usage);
  }
  const reply =
    tenant === undefined
      ? await client.call(contract.listRequests, { query })
      : await client.call(contract.listTenantRequests, { params: { tenant }, query: { ...query, user } });
  output.result(reply, () => {
    if (details === true) showRequestDetails(output, reply);
    else showRequests(output, reply, tenant === undefined);
  });
}
