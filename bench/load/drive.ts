import { type Answer, Connection } from './connection.ts';

/** Where requests go, and what each of them carries. */
export interface Endpoint {
  readonly origin: string;
  /** What stands before `/Users`. */
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Shot {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Behind the endpoint's base, percent-encoded. */
  readonly path: string;
  readonly body?: string;
}

export interface Load {
  readonly endpoint: Endpoint;
  /** How many requests are under way at once. */
  readonly connections: number;
  /** Ends after so many seconds … */
  readonly seconds?: number;
  /** … or after so many requests. */
  readonly requests?: number;
  /** … or when this says so. */
  readonly ended?: () => boolean;
  /** The next request; called in order. */
  next(index: number): Shot;
  /** Answers with another status are failures of the measurement. */
  readonly status: number;
  readonly onAnswer?: (answer: Answer, index: number) => void;
}

export interface Figures {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Fires requests, a fixed number at a time, and tells the rate and the latencies. @throws Error for an unexpected answer */
export async function drive(load: Load): Promise<Figures> {
  const { endpoint, seconds = Number.POSITIVE_INFINITY, requests = Number.POSITIVE_INFINITY, ended } = load;
  const connections = await Promise.all(
    Array.from({ length: Math.min(load.connections, requests) }, () => Connection.open(endpoint.origin)),
  );
  const latencies: number[] = [];
  const heads = headOf(endpoint);
  const began = performance.now();
  const until = began + seconds * 1000;
  let index = 0;
  async function runner(connection: Connection): Promise<void> {
    while (index < requests && performance.now() < until && ended?.() !== true) {
      const mine = index++;
      const shot = load.next(mine);
      const text = requestText(endpoint, heads, shot);
      const sent = performance.now();
      const answer = await connection.send(text);
      latencies.push(performance.now() - sent);
      if (answer.status !== load.status) throw unexpected(shot, answer);
      load.onAnswer?.(answer, mine);
    }
  }
  try {
    await Promise.all(connections.map(runner));
  } finally {
    for (const connection of connections) connection.close();
  }
  const elapsed = (performance.now() - began) / 1000;
  latencies.sort((a, b) => a - b);
  return {
    requests: latencies.length,
    perSecond: latencies.length / elapsed,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };
}

/** One request, its answer as parsed JSON. */
export async function ask(endpoint: Endpoint, shot: Shot, status: number): Promise<unknown> {
  let body = '';
  await drive({
    endpoint,
    connections: 1,
    requests: 1,
    status,
    next: () => shot,
    onAnswer: (answer) => {
      body = answer.body.toString('utf8');
    },
  });
  return body === '' ? undefined : JSON.parse(body);
}

/** The text of a whole request. */
export function requestOf(endpoint: Endpoint, shot: Shot): string {
  return requestText(endpoint, headOf(endpoint), shot);
}

function headOf({ origin, headers }: Endpoint): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `host: ${new URL(origin).host}\r\n${lines.join('')}`;
}

function requestText({ base }: Endpoint, heads: string, { method, path, body }: Shot): string {
  const line = `${method} ${base}${path} HTTP/1.1\r\n${heads}`;
  if (body === undefined) return `${line}\r\n`;
  return `${line}content-type: application/scim+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

function unexpected({ method, path }: Shot, { status, body }: Answer): Error {
  return new Error(`${method} ${path} answered ${status}: ${body.toString('utf8').slice(0, 300)}`);
}

/** The value below which `share` of the sorted values lie. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The middle of several measurements. */
export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}
