import { type Command, Option } from 'commander';
import { deliveryState } from '#http/api/contract/receivers.ts';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { wholeNumber } from '../number-option.ts';
import { printable } from '../output.ts';
import { CommandRefused } from '../refusal.ts';
import { listDeliveries, showReceiver } from './receiver-shown.ts';

/** `webhook` or `event-stream`, and what one is called in a sentence. */
export interface ReceiverWords {
  readonly command: 'webhook' | 'event-stream';
  readonly what: string;
}

/** An id of the examples. */
const id = '3-9f2c1a7b04de';

/** What can be done to a webhook as to an event stream. */
export function receiverActs(parent: Command, cli: Cli, { command, what }: ReceiverWords): void {
  const act = (
    name: string,
    description: string,
    run: (
      client: Parameters<Parameters<Cli['session']>[1]>[0]['client'],
      id: string,
    ) => Promise<Reply<typeof contract.getReceiver>>,
    done: string,
  ): void => {
    const made = parent
      .command(name)
      .argument('<id>')
      .description(description)
      .action(async (receiver: string) => {
        await cli.session(made, async ({ client, output }) => {
          const reply = await run(client, receiver);
          output.result(reply, () => output.line(`${reply.name}: ${done}`));
        });
      });
    examples(made, `rollcall ${command} ${name} ${id}`);
  };
  const show = parent
    .command('show')
    .argument('<id>')
    .description(`One ${what}, without its secret.`)
    .action(async (receiver: string) => {
      await cli.session(show, async ({ client, output }) => {
        const reply = await client.call(contract.getReceiver, { params: { receiver } });
        output.result(reply, () => showReceiver(output, reply));
      });
    });
  examples(show, `rollcall ${command} show ${id}`);
  act(
    'pause',
    'Send nothing more until it is resumed; the change feed keeps what happens.',
    (client, receiver) => client.call(contract.pauseReceiver, { params: { receiver } }),
    'paused.',
  );
  act(
    'resume',
    'Send what waits, at once, and what happened since.',
    (client, receiver) => client.call(contract.resumeReceiver, { params: { receiver } }),
    'active.',
  );
  addDeliveries(parent, cli, command);
  addResend(parent, cli, command);
  addRemove(parent, cli, command, what);
}

/** Of what is sent by us: a webhook, or a stream that is pushed. */
export function testAct(parent: Command, cli: Cli, { command, what }: ReceiverWords): void {
  const test = parent
    .command('test')
    .argument('<id>')
    .description(`Send a signed ${what === 'webhook' ? 'ping' : 'verification token'} and show the answer.`)
    .action(async (receiver: string) => {
      await cli.session(test, async ({ client, output }) => {
        const reply = await client.call(contract.testReceiver, { params: { receiver } });
        output.result(reply, () => {
          if (reply.ok) output.line(`${reply.message} (${reply.milliseconds} ms)`);
        });
        if (!reply.ok) {
          const answer = reply.answer === null || reply.answer === '' ? '' : ` It answered: ${printable(reply.answer)}`;
          const advice = `Mend it there, or change where it is sent: rollcall ${command} set ${receiver}. Then test again.`;
          throw new CommandRefused(`${reply.message}${answer}`, advice);
        }
      });
    });
  examples(test, `rollcall ${command} test ${id}`);
}

function addDeliveries(parent: Command, cli: Cli, command: string): void {
  const list = parent
    .command('deliveries')
    .argument('<id>')
    .addOption(new Option('--state <state>', 'only these').choices(deliveryState.options))
    .option('--limit <n>', '50 unless given', wholeNumber('--limit', { min: 1, max: 500 }))
    .description('What it was sent or is to be sent, newest first.')
    .action(async (receiver: string, options: { state?: 'waiting' | 'delivered' | 'dead'; limit?: number }) => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.listDeliveries, { params: { receiver }, query: options });
        output.result(reply, () => listDeliveries(output, reply.deliveries, 'Nothing yet.'));
      });
    });
  examples(list, `rollcall ${command} deliveries ${id} --state waiting`);
  const dead = parent
    .command('dead')
    .argument('<id>')
    .description('Dead letters: what was given up after three days, or refused for good.')
    .action(async (receiver: string) => {
      await cli.session(dead, async ({ client, output }) => {
        const query = { state: 'dead', limit: 500 } as const;
        const reply = await client.call(contract.listDeliveries, { params: { receiver }, query });
        output.result(reply, () => listDeliveries(output, reply.deliveries, 'No dead letters.'));
      });
    });
  examples(dead, `rollcall ${command} dead ${id}`);
}

function addResend(parent: Command, cli: Cli, command: string): void {
  const resend = parent
    .command('resend')
    .argument('<id>')
    .argument('[delivery]', 'without it, every dead letter')
    .description('Send an event again, with the object as it is then, or every dead letter.')
    .action(async (receiver: string, delivery?: string) => {
      await cli.session(resend, async ({ client, output }) => {
        if (delivery === undefined) {
          const reply = await client.call(contract.resendDead, { params: { receiver } });
          output.result(reply, () =>
            output.line(reply.resent ? 'Every dead letter is sent again.' : 'No dead letters.'),
          );
          return;
        }
        const reply = await client.call(contract.resendDelivery, { params: { receiver, delivery } });
        output.result(reply, () => output.line(`${reply.type} ${reply.event} is sent again.`));
      });
    });
  examples(resend, `rollcall ${command} resend ${id}`);
}

function addRemove(parent: Command, cli: Cli, command: string, what: string): void {
  const remove = parent
    .command('remove')
    .argument('<id>')
    .description(`Remove the ${what} with everything that waits for it.`)
    .action(async (receiver: string) => {
      await cli.session(remove, async ({ client, output }) => {
        const reply = await client.call(contract.removeReceiver, { params: { receiver } });
        output.result(reply, () => output.line(`${reply.removed} is removed.`));
      });
    });
  examples(remove, `rollcall ${command} remove ${id}`);
}
