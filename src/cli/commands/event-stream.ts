import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import type { Output } from '../output.ts';
import { secretOption } from '../secret-option.ts';
import { receiverActs, testAct } from './receiver-acts.ts';
import { listReceivers, showReceiver } from './receiver-shown.ts';
import { showSecret } from './webhook.ts';

interface Settings {
  readonly name?: string;
  readonly audience?: string;
  readonly issuer?: string;
  readonly events?: string[];
  readonly authorization?: string;
}

const words = { command: 'event-stream', what: 'event stream' } as const;

/** `rollcall event-stream …`: security event tokens, pushed or polled for. */
export function eventStreamCommands(program: Command, cli: Cli): void {
  const stream = program
    .command('event-stream')
    .description('Event streams: security event tokens (RFC 9967), pushed or polled for.');
  addAdd(stream, cli);
  addList(stream, cli);
  addSet(stream, cli);
  receiverActs(stream, cli, words);
  testAct(stream, cli, words);
  addRotate(stream, cli);
  addKeys(stream, cli);
}

function addAdd(stream: Command, cli: Cli): void {
  const add = stream
    .command('add')
    .requiredOption('--audience <audience>', 'whom the tokens are for: their "aud"')
    .option('--push <url>', 'where tokens are pushed (RFC 8935); without it they are polled for (RFC 8936)')
    .option('--authorization <header>', 'what goes with a push, such as "Bearer …"; - reads it from standard input')
    .option('--tenant <name>', 'of this tenant; else the events of every customer')
    .option('--issuer <issuer>', 'their "iss"; the public URL unless given')
    .option('--name <name>', 'what it is called')
    .option('--events <types...>', 'only these; all unless given')
    .option('--allow-private-address', 'the URL may lie at a loopback or private address')
    .option('--from-beginning', 'also what happened before, as far as the change feed is kept')
    .description('Make an event stream. The token that lets a poll in is shown once.')
    .action(
      async ({
        push: url,
        fromBeginning,
        authorization: given,
        ...rest
      }: Settings & { push?: string; tenant?: string; fromBeginning?: boolean; allowPrivateAddress?: boolean }) => {
        const authorization = await secretOption(given, undefined);
        await cli.session(add, async ({ client, output }) => {
          const kind = url === undefined ? 'poll' : 'push';
          const from = fromBeginning === true ? 'beginning' : 'now';
          const body = { kind, from, ...rest, url, authorization } as const;
          const reply = await client.call(contract.addReceiver, { body });
          output.result(reply, () => {
            showReceiver(output, reply.receiver);
            showSecret(output, reply);
          });
        });
      },
    );
  examples(
    add,
    'rollcall event-stream add --tenant acme --audience https://app.example.org',
    'rollcall event-stream add --push https://app.example.org/events --audience https://app.example.org',
  );
}

function addList(stream: Command, cli: Cli): void {
  const list = stream
    .command('list')
    .option('--tenant <name>', 'of this tenant alone')
    .description('Event streams there are, with how they stand.')
    .action(async (options: { tenant?: string }) => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.listReceivers, { query: { ...options, kind: 'stream' } });
        output.result(reply, () =>
          listReceivers(output, reply.receivers, 'No event streams: rollcall event-stream add'),
        );
      });
    });
  examples(list, 'rollcall event-stream list');
}

function addSet(stream: Command, cli: Cli): void {
  const set = stream
    .command('set')
    .argument('<id>')
    .option('--push <url>', 'where tokens are pushed')
    .option('--authorization <header>', 'what goes with a push; - reads it from standard input')
    .option('--audience <audience>', 'whom the tokens are for: their "aud"')
    .option('--issuer <issuer>', 'their "iss"')
    .option('--name <name>', 'what it is called')
    .option('--events <types...>', 'only these; all: every type')
    .description('Change an event stream; what is left out stays.')
    .action(
      async (receiver: string, { push: url, authorization: given, events, ...rest }: Settings & { push?: string }) => {
        const authorization = await secretOption(given, undefined);
        await cli.session(set, async ({ client, output }) => {
          const chosen = events === undefined ? {} : { events: events[0] === 'all' ? [] : events };
          const body = { ...rest, ...chosen, url, authorization };
          const reply = await client.call(contract.setReceiver, { params: { receiver }, body });
          output.result(reply, () => showReceiver(output, reply));
        });
      },
    );
  examples(set, 'rollcall event-stream set 3-9f2c1a7b04de --events user.*');
}

function addRotate(stream: Command, cli: Cli): void {
  const rotate = stream
    .command('rotate')
    .argument('<id>')
    .description('Make a new token for polls and show it, once; the old one is good no more.')
    .action(async (receiver: string) => {
      await cli.session(rotate, async ({ client, output }) => {
        const reply = await client.call(contract.rotateReceiverSecret, { params: { receiver }, body: {} });
        output.result(reply, () => showSecret(output, reply));
      });
    });
  examples(rotate, 'rollcall event-stream rotate 3-9f2c1a7b04de');
}

function addKeys(stream: Command, cli: Cli): void {
  const keys = stream.command('keys').description('The keys that sign the tokens of every stream.');
  const list = keys
    .command('list')
    .description('The keys, and which of them signs.')
    .action(async () => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.listSigningKeys);
        output.result(reply, () => showKeys(output, reply));
      });
    });
  const rotate = keys
    .command('rotate')
    .description('Make a new key: it is shown at once and signs an hour later; the one before stays for a week.')
    .action(async () => {
      await cli.session(rotate, async ({ client, output }) => {
        const reply = await client.call(contract.rotateSigningKey);
        output.result(reply, () => showKeys(output, reply));
      });
    });
  examples(list, 'rollcall event-stream keys list');
  examples(rotate, 'rollcall event-stream keys rotate');
}

function showKeys(output: Output, { jwks, keys }: Reply<typeof contract.listSigningKeys>): void {
  output.line(`Shown at ${jwks}`);
  output.table(
    keys,
    [
      { title: 'KEY', value: ({ kid }) => kid },
      { title: 'STATE', value: ({ state }) => state },
      { title: 'SIGNS FROM', value: ({ signsFrom }) => signsFrom },
    ],
    'No key yet: the first token makes one.',
  );
}
