import { parentPort } from 'node:worker_threads';
import { machineProblem } from './result-code.ts';
import type { ThreadReply } from './thread-message.ts';

/** Answers every message of the parent with what `answer` returns, until the parent sends null; then calls `close`. */
export function serveThread<Request, Result>(answer: (request: Request) => Result, close: () => void): void {
  const port = parentPort;
  if (port === null) throw new Error('This file runs as a thread of the store only.');
  const reply = (message: ThreadReply<Result>): void => port.postMessage(message);
  port.on('message', (request: Request | null) => {
    if (request === null) {
      close();
      port.close();
      return;
    }
    try {
      reply({ kind: 'result', result: answer(request) });
    } catch (error) {
      const problem = machineProblem(error);
      const text = error instanceof Error ? error.message : String(error);
      reply({
        kind: 'failed',
        message: problem === undefined ? text : `${text}: ${problem}.`,
        unavailable: problem !== undefined,
      });
    }
  });
  reply({ kind: 'ready' });
}
