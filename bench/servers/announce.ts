import { decodeOrder } from './decode-message.ts';
import type { Order, Ready, ServerMessage, Usage } from './message.ts';

/** Does what was asked and tells how many users it was. */
export type Work = (order: Exclude<Order, { kind: 'usage' }>) => Promise<number>;

/** The process' half of the talk with the load generator: says that it is ready, does as it is told, ends with its parent. */
export function announce(ready: Omit<Ready, 'kind'>, close: () => Promise<unknown>, work: Work = nothing): void {
  const send = (message: ServerMessage) => process.send?.(message);
  process.on('message', (message) => {
    answer(decodeOrder(message), work).then(send, (error: unknown) => send({ kind: 'failed', reason: String(error) }));
  });
  process.once('disconnect', () => {
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
  send({ kind: 'ready', ...ready });
}

async function answer(order: Order, work: Work): Promise<ServerMessage> {
  const before = usage();
  if (order.kind === 'usage') return before;
  const began = performance.now();
  const users = await work(order);
  return { kind: 'worked', users, seconds: (performance.now() - began) / 1000, cpu: usage().cpu - before.cpu };
}

async function nothing(): Promise<number> {
  throw new Error('this process only serves');
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { kind: 'usage', cpu: user + system, rss: process.memoryUsage.rss() };
}
