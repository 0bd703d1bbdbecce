import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { wholeNumber } from '../number-option.ts';
import { onOff } from '../on-off.ts';
import type { Output } from '../output.ts';
import { receiverActs, testAct } from './receiver-acts.ts';
import { listReceivers, showReceiver } from './receiver-shown.ts';

interface Settings {
  readonly name?: string;
  readonly url?: string;
  readonly events?: string[];
  readonly object?: boolean;
  readonly allowPrivateAddress?: boolean;
}

const words = { command: 'webhook', what: 'webhook' } as const;

/** `rollcall webhook …`: events sent to a URL, signed. */
export function webhookCommands(program: Command, cli: Cli): void {
  const webhook = program
    .command('webhook')
    .description('Webhooks: what happens to the people of a tenant, sent to a URL.');
  addAdd(webhook, cli);
  addList(webhook, cli);
  addSet(webhook, cli);
  receiverActs(webhook, cli, words);
  testAct(webhook, cli, words);
  addRotate(webhook, cli);
}

function settings(command: Command): Command {
  return command
    .option('--name <name>', 'the host of the URL unless given')
    .option('--events <types...>', 'only these, such as user.* or membership.added; all unless given')
    .option('--no-object', 'the user or group itself does not go along')
    .option('--allow-private-address', 'it may lie at a loopback or private address');
}

function addAdd(webhook: Command, cli: Cli): void {
  const add = settings(
    webhook
      .command('add')
      .argument('<url>', 'where events are sent')
      .option('--tenant <name>', 'of this tenant; else the events of every customer')
      .option('--from-beginning', 'also what happened before, as far as the change feed is kept'),
  )
    .description('Send events to a URL. The secret that they are signed with is shown once.')
    .action(
      async (url: string, { fromBeginning, ...rest }: Settings & { tenant?: string; fromBeginning?: boolean }) => {
        await cli.session(add, async ({ client, output }) => {
          const from = fromBeginning === true ? 'beginning' : 'now';
          const reply = await client.call(contract.addReceiver, { body: { kind: 'webhook', url, from, ...rest } });
          output.result(reply, () => {
            showReceiver(output, reply.receiver);
            showSecret(output, reply);
            output.line(`Next: rollcall webhook test ${reply.receiver.id}`);
          });
        });
      },
    );
  examples(
    add,
    'rollcall webhook add https://app.example.org/rollcall --tenant acme',
    'rollcall webhook add https://app.example.org/rollcall --events user.* membership.*',
  );
}

function addList(webhook: Command, cli: Cli): void {
  const list = webhook
    .command('list')
    .option('--tenant <name>', 'of this tenant alone')
    .description('Webhooks there are, with how they stand.')
    .action(async (options: { tenant?: string }) => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.listReceivers, { query: { ...options, kind: 'webhook' } });
        output.result(reply, () => listReceivers(output, reply.receivers, 'No webhooks: rollcall webhook add'));
      });
    });
  examples(list, 'rollcall webhook list');
}

function addSet(webhook: Command, cli: Cli): void {
  const set = webhook
    .command('set')
    .argument('<id>')
    .option('--name <name>', 'what it is called')
    .option('--url <url>', 'where events are sent')
    .option('--events <types...>', 'only these; all: every type')
    .option('--object <on|off>', 'whether the user or group itself goes along', (text) => onOff(text))
    .option('--allow-private-address <on|off>', 'whether it may lie at a private address', (text) => onOff(text))
    .description('Change a webhook; what is left out stays. What waits goes to the new URL.')
    .action(async (receiver: string, { events, ...rest }: Settings) => {
      await cli.session(set, async ({ client, output }) => {
        const body = { ...rest, ...(events === undefined ? {} : { events: events[0] === 'all' ? [] : events }) };
        const reply = await client.call(contract.setReceiver, { params: { receiver }, body });
        output.result(reply, () => showReceiver(output, reply));
      });
    });
  examples(set, 'rollcall webhook set 3-9f2c1a7b04de --events user.* --object off');
}

function addRotate(webhook: Command, cli: Cli): void {
  const rotate = webhook
    .command('rotate')
    .argument('<id>')
    .option(
      '--hours <n>',
      'in which the old secret signs too; 24 unless given',
      wholeNumber('--hours', { min: 0, max: 720 }),
    )
    .description('Make a new secret and show it, once. Both sign until the hours are over.')
    .action(async (receiver: string, options: { hours?: number }) => {
      await cli.session(rotate, async ({ client, output }) => {
        const reply = await client.call(contract.rotateReceiverSecret, { params: { receiver }, body: options });
        output.result(reply, () => showSecret(output, reply));
      });
    });
  examples(rotate, 'rollcall webhook rotate 3-9f2c1a7b04de --hours 48');
}

/** The one time that it is seen. */
export function showSecret(output: Output, { secret }: Reply<typeof contract.addReceiver>): void {
  if (secret === null) return;
  output.details([['Secret', secret]]);
  output.line('It is not shown again.');
}
