import { type Command, Option } from 'commander';
import { habitName } from '#http/api/contract/tenant-clients.ts';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { wholeNumber } from '../number-option.ts';
import type { Output } from '../output.ts';

type Clients = Reply<typeof contract.getTenantClients>;
type HabitName = Clients['habits'][number]['habit'];

/** What `rollcall tenant set` can say of a tenant's SCIM clients. */
export interface ClientOptions {
  readonly strict?: boolean;
  readonly refuse?: HabitName[];
  readonly forgive?: HabitName[];
  // Commander takes null from a reader for no value at all, so `none` stays a word until it is sent.
  readonly perMinute?: number | 'none' | 'usual';
  readonly perCredential?: number | 'none';
}

/** The options as the API takes them. */
export function clientsChange({ perMinute, perCredential, ...habitsChange }: ClientOptions) {
  return {
    ...habitsChange,
    ...(perMinute === undefined ? {} : { perMinute: perMinute === 'none' ? null : perMinute }),
    ...(perCredential === undefined ? {} : { perCredential: perCredential === 'none' ? null : perCredential }),
  };
}

/** `rollcall tenant clients`: what a tenant forgives its SCIM clients, and how often they may ask. */
export function tenantClientsCommand(tenant: Command, cli: Cli): void {
  const clients = tenant
    .command('clients')
    .argument('<name>')
    .description('What a tenant forgives its SCIM clients, and how often they may ask.')
    .action(async (name: string) => {
      await cli.session(clients, async ({ client, output }) => {
        const reply = await client.call(contract.getTenantClients, { params: { tenant: name } });
        output.result(reply, () => showClients(output, reply));
      });
    });
  examples(clients, 'rollcall tenant clients acme');
}

/** Adds the options of a tenant's SCIM clients to `rollcall tenant set`. */
export function clientOptions(set: Command): Command {
  const readRate = wholeNumber('The limit', { min: 1, max: 1_000_000, of: 'requests a minute' });
  return set
    .option('--strict', 'forgive SCIM clients no habit: answer as RFC 7644 demands')
    .option('--no-strict', 'forgive the habits of known clients again')
    .addOption(new Option('--refuse <habits...>', 'habits not to be forgiven').choices(habitName.options))
    .addOption(new Option('--forgive <habits...>', 'habits to be forgiven again').choices(habitName.options))
    .option('--per-minute <number>', 'requests a minute; none, or usual for what its application has', (text) =>
      text === 'usual' || text === 'none' ? text : readRate(text),
    )
    .option('--per-credential <number>', 'requests a minute of each credential, or none', (text) =>
      text === 'none' ? text : readRate(text),
    );
}

export function showClients(output: Output, { habits: all, ...clients }: Clients): void {
  output.details([
    ['Tenant', clients.tenant],
    ['Strict', clients.strict ? 'yes: no habit is forgiven' : 'no'],
    ['Requests a minute', limitText(clients.perMinute)],
    ['  its application has', limitText(clients.usualPerMinute)],
    ['  of each credential', limitText(clients.perCredential)],
  ]);
  output.line();
  output.table(
    all,
    [
      { title: 'HABIT', value: ({ habit }) => habit },
      { title: 'FORGIVEN', value: ({ forgiven }) => (forgiven ? 'yes' : 'no') },
      { title: 'WHAT THE CLIENT DOES', value: ({ what }) => what },
      { title: 'WHO', value: (row) => row.clients },
    ],
    '',
  );
}

function limitText(perMinute: number | null): string {
  return perMinute === null ? 'no limit' : String(perMinute);
}
