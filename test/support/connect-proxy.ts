import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { ownAuthority } from './own-authority.ts';

export interface ConnectProxyOptions {
  /** Wanted of who asks; absent: nobody is asked. */
  readonly login?: { readonly name: string; readonly password: string };
  /** Answered instead of a connection, by what was asked for; undefined: it is opened. */
  readonly refuses?: (authority: string) => number | undefined;
  /** It is spoken to over TLS, as localhost, with a certificate of one's own authority. */
  readonly tls?: boolean;
}

export interface ConnectProxy {
  /** Without name and password. */
  readonly url: string;
  readonly port: number;
  /** What was asked for, oldest first: `203.0.113.7:443`. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** A real forward proxy on loopback that understands CONNECT; whatever host is asked for, it connects to that port of this machine. */
export async function startConnectProxy({ login, refuses, tls }: ConnectProxyOptions = {}): Promise<ConnectProxy> {
  const asked: string[] = [];
  const open = new Set<Duplex>();
  const server = tls === true ? createTlsServer({ cert: ownAuthority.cert, key: ownAuthority.key }) : createServer();
  server.on('connection', (socket: Socket) => open.add(socket));
  server.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => {});
    const answer = (status: number): void => {
      socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 9\r\n\r\ncanary 71`);
    };
    const wanted =
      login === undefined ? undefined : `Basic ${Buffer.from(`${login.name}:${login.password}`).toString('base64')}`;
    if (wanted !== undefined && request.headers['proxy-authorization'] !== wanted) return answer(407);
    const authority = request.url ?? '';
    asked.push(authority);
    const status = refuses?.(authority);
    if (status !== undefined) return answer(status);
    const port = Number(authority.slice(authority.lastIndexOf(':') + 1));
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    open.add(upstream);
    upstream.on('error', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: tls === true ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    port,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of open) socket.destroy();
      }),
  };
}
