import { Pool } from 'undici';
import type { Clock, Log, Random } from '#deps.ts';
import { checkUrl } from './check-url.ts';
import { connectChecked } from './connect-checked.ts';
import type { ConnectOptions } from './egress.ts';
import { connectionsPerOrigin, deepestReply, largestHead, largestReply, replyTimeout } from './limits.ts';
import { isNestedDeeper } from './nesting.ts';
import type { OutboundRequest, OutboundResult } from './result.ts';
import type { Sent } from './send.ts';
import { send } from './send.ts';

export interface OutboundClient {
  /** Sends one request. It follows no redirect, repeats nothing and never rejects: what went wrong is in the result. */
  request(request: OutboundRequest): Promise<OutboundResult>;
  /** Closes all connections; requests on their way end as failures. */
  close(): Promise<void>;
}

export interface OutboundClientOptions extends ConnectOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Connections to one origin at a time (64). */
  readonly connections?: number;
  /** Bytes of a reply that are read at most (16 MiB). */
  readonly largestReply?: number;
}

/**
 * The way to the outside for one application: connections are shared only among its own requests, since what it may reach
 * (`allowPrivate`, given by an administrator) is its own.
 */
export function createOutboundClient(options: OutboundClientOptions): OutboundClient {
  const { clock, log, allowPrivate } = options;
  const pools = new Map<string, Pool>();
  const connect = connectChecked(options);

  function poolOf(origin: string): Pool {
    const known = pools.get(origin);
    if (known !== undefined) return known;
    const connections = options.connections ?? connectionsPerOrigin;
    const pool = new Pool(origin, { connect, connections, pipelining: 1, maxHeaderSize: largestHead });
    pools.set(origin, pool);
    return pool;
  }

  return {
    async request(request) {
      const started = clock.now();
      const checked = checkUrl(request.url, allowPrivate);
      if (!checked.ok) return { ok: false, code: checked.code, sent: false, message: checked.message, milliseconds: 0 };
      const limits = { timeout: request.timeout ?? replyTimeout, largestReply: options.largestReply ?? largestReply };
      const answered = await send(poolOf(checked.url.origin), checked.url, request, limits);
      const sent = refuseDepth(refuseRedirect(answered, checked.url));
      const milliseconds = clock.now() - started;
      if (!sent.ok)
        log.debug('request failed', { method: request.method, host: checked.url.host, code: sent.code, milliseconds });
      return { ...sent, milliseconds };
    },
    async close() {
      const open = [...pools.values()];
      pools.clear();
      await Promise.all(open.map((pool) => pool.destroy()));
    },
  };
}

/** Whoever reads the reply may walk it without counting. */
function refuseDepth(sent: ReturnType<typeof refuseRedirect>): ReturnType<typeof refuseRedirect> {
  if (!sent.ok || !isNestedDeeper(sent.body, deepestReply)) return sent;
  return { ok: false, code: 'protocol', sent: true, message: `the reply is nested deeper than ${deepestReply} levels` };
}

/** Where a redirect leads is told by origin and path; its query might hold what it was sent. */
function refuseRedirect(sent: Sent, url: URL): Sent | (Sent & { ok: false; status: number }) {
  if (!sent.ok || sent.status < 300 || sent.status > 399 || sent.status === 304) return sent;
  const location = sent.headers.get('location') ?? '';
  const target = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
  const where = target === undefined ? 'nowhere' : `${target.origin}${target.pathname}`;
  const message = `${url.host} answered ${sent.status} and redirects to ${where}; redirects are not followed`;
  return { ok: false, code: 'redirect', sent: true, status: sent.status, message };
}
