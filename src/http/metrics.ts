import type { Context, Hono } from 'hono';
import type { ServerToken } from '#access/server-token.ts';
import type { HttpBindings } from './bindings.ts';
import { isLoopback } from './server.ts';

export interface MetricsDeps {
  /** Counters and timings in Prometheus' text format. */
  text(): Promise<string>;
  readonly token: ServerToken;
}

/** What a proxy in front adds: then the request comes from somewhere else, whatever the socket says. */
const proxyHeaders = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'];

/** `GET /metrics`: to whoever asks on this very machine and through no proxy, and to who holds the token of this start. */
export function mountMetrics(app: Hono<HttpBindings>, { text, token }: MetricsDeps): void {
  app.get('/metrics', async (c) => {
    if (!isLocal(c) && !token.accepts(c.req.header('authorization'))) {
      const message = 'Metrics are for this machine, or for who holds the token in server.json of the data folder.\n';
      return c.text(message, 401, { 'WWW-Authenticate': 'Bearer', 'Cache-Control': 'no-store' });
    }
    return c.body(await text(), 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      'Cache-Control': 'no-store',
    });
  });
}

function isLocal(c: Context<HttpBindings>): boolean {
  if (proxyHeaders.some((name) => c.req.header(name) !== undefined)) return false;
  // Without a socket somebody calls from inside the process, for whoever it may be.
  const address = c.env?.incoming?.socket.remoteAddress;
  return address !== undefined && isLoopback(address.replace(/^::ffff:/i, ''));
}
