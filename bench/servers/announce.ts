import type { Ready, ServerMessage, Usage } from './message.ts';

/** The server's half of the talk with the load generator: says that it is ready, tells its usage, ends with its parent. */
export function announce(ready: Omit<Ready, 'kind'>, close: () => Promise<unknown>): void {
  const send = (message: ServerMessage) => process.send?.(message);
  process.on('message', () => send(usage()));
  process.once('disconnect', () => {
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
  send({ kind: 'ready', ...ready });
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { kind: 'usage', cpu: user + system, rss: process.memoryUsage.rss() };
}
