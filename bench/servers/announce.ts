import { setInterval } from 'node:timers';
import { decodeOrder } from './decode-message.ts';
import type { Answered, Moment, Order, Ready, ServerMessage, Usage, Worked, WorkOrder } from './message.ts';

/** Does what was asked and tells how many users it was, and when it wrote what. */
export type Work = (order: WorkOrder) => Promise<number | readonly Moment[]>;

interface Abilities {
  readonly work?: Work;
  readonly answered?: () => Answered;
}

/** The process' half of the talk with the load generator: says that it is ready, does as it is told, ends with its parent. */
export function announce(ready: Omit<Ready, 'kind'>, close: () => Promise<unknown>, abilities: Abilities = {}): void {
  const send = (message: ServerMessage) => process.send?.(message);
  process.on('message', (message) => {
    answer(decodeOrder(message), abilities).then(send, (error: unknown) =>
      send({ kind: 'failed', reason: String(error) }),
    );
  });
  process.once('disconnect', () => {
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
  send({ kind: 'ready', ...ready });
}

async function answer(order: Order, { work, answered }: Abilities): Promise<ServerMessage> {
  if (order.kind === 'usage') return usage();
  if (order.kind === 'answered') {
    if (answered === undefined) throw new Error('this process counts no answers');
    return answered();
  }
  if (work === undefined) throw new Error('this process only serves');
  return measured(() => work(order));
}

async function measured(work: () => ReturnType<Work>): Promise<Worked> {
  const { cpu } = usage();
  const peak = { rss: 0, heap: 0 };
  const look = () => {
    const { rss, heapUsed } = process.memoryUsage();
    peak.rss = Math.max(peak.rss, rss);
    peak.heap = Math.max(peak.heap, heapUsed);
  };
  look();
  const watch = setInterval(look, 100);
  const began = performance.now();
  try {
    const done = await work();
    const seconds = (performance.now() - began) / 1000;
    const [users, writes] = typeof done === 'number' ? [done, []] : [done.length, done];
    return { kind: 'worked', users, writes, seconds, cpu: usage().cpu - cpu, peak };
  } finally {
    clearInterval(watch);
  }
}

/** Milliseconds since 1970, with fractions. */
export function moment(): number {
  return performance.timeOrigin + performance.now();
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { kind: 'usage', cpu: user + system, rss: process.memoryUsage.rss() };
}
