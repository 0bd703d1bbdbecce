import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { isIPv4, isIPv6 } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { answerTogether } from './answer-together.ts';

/** What a server serves: hono's `app.fetch` or anything like it. `env` is node's own request and response. */
export type Fetch = Parameters<typeof getRequestListener>[0];

export interface ListenOptions {
  readonly fetch: Fetch;
  /** 0: any free port. */
  readonly port: number;
  /** Default `127.0.0.1`. Another one than loopback needs `tls` or `behindProxy`. */
  readonly host?: string;
  /** Certificate chain and key as PEM text. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Somebody in front speaks TLS and adds X-Forwarded-For. */
  readonly behindProxy?: boolean;
}

export interface Listening {
  /** The port that was taken. */
  readonly port: number;
  /** As reached on this machine, without a slash at the end; the public URL may differ. */
  readonly url: string;
  /** Takes no new connection, lets running requests finish for `graceMs` (default 10,000), then cuts what is left. */
  close(graceMs?: number): Promise<void>;
}

/** The server cannot be started as asked: the port is `taken`, or the address is `refused` for another reason. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
  readonly reason: 'taken' | 'refused';
  /** What to do. */
  readonly advice: string;

  constructor(reason: 'taken' | 'refused', message: string, advice: string) {
    super(message);
    this.reason = reason;
    this.advice = advice;
  }
}

const LIMITS = { headersTimeout: 20_000, requestTimeout: 60_000, keepAliveTimeout: 65_000, maxHeaderSize: 32_768 };

/** Starts serving. Throws `CannotListen` for a taken port, a foreign address, a forbidden one or a bad certificate. */
export async function listen(options: ListenOptions): Promise<Listening> {
  const host = options.host ?? '127.0.0.1';
  if (!isLoopback(host) && options.tls === undefined && options.behindProxy !== true) {
    throw new CannotListen(
      'refused',
      `${host} is reachable from other machines, and credentials would travel in the clear.`,
      'Give --tls-cert and --tls-key, or --behind-proxy when something in front speaks TLS, or listen on 127.0.0.1.',
    );
  }
  const server = makeServer(options);
  await started(server, options.port, host);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  const scheme = options.tls === undefined ? 'http' : 'https';
  return {
    port,
    url: `${scheme}://${isIPv6(host) ? `[${host}]` : host}:${port}`,
    close: (graceMs = 10_000) => closed(server, graceMs),
  };
}

/** True for 127.0.0.0/8, ::1 and localhost. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

function makeServer(options: ListenOptions): Server {
  const listener = getRequestListener(answerTogether(options.fetch));
  if (options.tls === undefined) return createHttpServer(LIMITS, listener);
  try {
    return createHttpsServer({ ...LIMITS, ...options.tls, minVersion: 'TLSv1.2' }, listener);
  } catch (error) {
    throw new CannotListen(
      'refused',
      `The certificate or its key cannot be used (${String(error)}).`,
      'Give both as PEM files.',
    );
  }
}

function started(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, port, host)));
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

function cannotListen(error: NodeJS.ErrnoException, port: number, host: string): CannotListen {
  if (error.code === 'EADDRINUSE') {
    return new CannotListen(
      'taken',
      `Port ${port} is taken.`,
      'Stop the other program, or choose another with --port.',
    );
  }
  if (error.code === 'EACCES') {
    return new CannotListen(
      'refused',
      `Port ${port} may not be opened by this user.`,
      'Choose one above 1023 with --port.',
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new CannotListen('refused', `${host} is no address of this machine.`, 'Choose another with --host.');
  }
  return new CannotListen(
    'refused',
    `Rollcall cannot listen on ${host} port ${port}: ${error.message}.`,
    'Choose others with --host and --port.',
  );
}

function closed(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection that was busy when close() came stays open for its keep-alive time unless it is swept again.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });
}
