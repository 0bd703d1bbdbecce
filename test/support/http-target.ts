import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { isObject, type Received, receive } from './received.ts';
import { selfSigned } from './self-signed.ts';

export { isObject, type Received };

export interface HttpTarget {
  /** `http://127.0.0.1:port` or `https://target.test:port`. */
  readonly origin: string;
  readonly port: number;
  /** What came in, oldest first. */
  readonly received: readonly Received[];
  close(): Promise<void>;
}

export type Answer = (request: Received, response: ServerResponse) => void | Promise<void>;

/** A real HTTP server on loopback that answers as a test says and keeps what it was asked. */
export function startHttpTarget(
  answer: Answer,
  options: { readonly tls?: boolean | { readonly cert: string; readonly key: string } } = {},
): Promise<HttpTarget> {
  const received: Received[] = [];
  const listener: RequestListener = (request: IncomingMessage, response: ServerResponse) => {
    receive(request).then(
      async (whole) => {
        received.push(whole);
        await answer(whole, response);
      },
      () => response.destroy(),
    );
  };
  const tls = options.tls === true ? { cert: selfSigned.cert, key: selfSigned.key } : options.tls || undefined;
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  return listening(server, (port) => ({
    origin: tls !== undefined ? `https://${selfSigned.name}:${port}` : `http://127.0.0.1:${port}`,
    received,
  }));
}

/** Serves with somebody else's listener (an Express application) and keeps nothing. */
export function startListener(listener: RequestListener): Promise<HttpTarget> {
  return listening(createServer(listener), (port) => ({ origin: `http://127.0.0.1:${port}`, received: [] }));
}

/** Answers with JSON. */
export function reply(
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/scim+json', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function listening(
  server: Server,
  describe: (port: number) => Pick<HttpTarget, 'origin' | 'received'>,
): Promise<HttpTarget> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      resolve({ ...describe(port), port, close });
    });
  });
}
