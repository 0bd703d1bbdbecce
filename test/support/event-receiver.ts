import { createServer, type ServerResponse } from 'node:http';
import { type Received, receive } from './received.ts';

/** How a receiver answers: a status with header fields and a body, or not at all. */
export type ReceiverAnswer =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | 'never';

export interface EventReceiver {
  readonly url: string;
  /** Everything that came, in order. */
  readonly received: readonly Received[];
  /** From now on it answers so. */
  answer: (received: Received) => ReceiverAnswer;
  close(): Promise<void>;
}

/** A real HTTP server that gets webhooks or tokens; it answers 200 unless told otherwise. */
export async function startEventReceiver(): Promise<EventReceiver> {
  const received: Received[] = [];
  const held = new Set<ServerResponse>();
  const receiver = { answer: (_: Received): ReceiverAnswer => ({ status: 200 }) };
  const server = createServer((request, response) => {
    void receive(request).then((came) => {
      received.push(came);
      const answer = receiver.answer(came);
      if (answer === 'never') held.add(response);
      else response.writeHead(answer.status, answer.headers).end(answer.body ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return Object.assign(receiver, {
    url: `http://127.0.0.1:${port}/events`,
    received,
    close: async () => {
      for (const response of held) response.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
