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
  readonly status: number | readonly number[];
  /** Longest time without any answer (ms), after which the measurement has failed. */
  readonly patience?: number;
  readonly onAnswer?: (answer: Answer, index: number) => void;
}

export interface Figures {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** An answer that is not what was asked for: the server lives, but does not offer this. */
export class UnexpectedAnswer extends Error {
  /** Status and the beginning of the text. */
  readonly answered: string;

  constructor({ method, path }: Shot, { status, body }: Answer) {
    const answered = `answered ${status}: ${body.toString('utf8').slice(0, 300)}`;
    super(`${method} ${path} ${answered}`);
    this.answered = answered;
  }
}

/**
 * Fires requests, a fixed number at a time, and tells the rate and the latencies.
 * @throws UnexpectedAnswer
 * @throws Error when the server is gone or silent for too long
 */
export async function drive(load: Load): Promise<Figures> {
  const { endpoint, seconds = Number.POSITIVE_INFINITY, requests = Number.POSITIVE_INFINITY, ended } = load;
  const connections = await Promise.all(
    Array.from({ length: Math.min(load.connections, requests) }, () => Connection.open(endpoint.origin)),
  );
  const latencies: number[] = [];
  const heads = headOf(endpoint);
  const expected = new Set([load.status].flat());
  const began = performance.now();
  const until = began + seconds * 1000;
  let index = 0;
  let heard = began;
  async function runner(connection: Connection): Promise<void> {
    while (index < requests && performance.now() < until && ended?.() !== true) {
      const mine = index++;
      const shot = load.next(mine);
      const text = requestText(endpoint, heads, shot);
      const sent = performance.now();
      const answer = await connection.send(text);
      heard = performance.now();
      latencies.push(heard - sent);
      if (!expected.has(answer.status)) throw new UnexpectedAnswer(shot, answer);
      load.onAnswer?.(answer, mine);
    }
  }
  const watch = setInterval(() => {
    if (performance.now() - heard < (load.patience ?? Number.POSITIVE_INFINITY)) return;
    const silence = new Error(`no answer within ${Math.round((load.patience ?? 0) / 1000)} s`);
    for (const connection of connections) connection.abandon(silence);
  }, 1000);
  try {
    await Promise.all(connections.map(runner));
  } finally {
    clearInterval(watch);
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

export function headOf({ origin, headers }: Endpoint): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `host: ${new URL(origin).host}\r\n${lines.join('')}`;
}

export function requestText({ base }: Endpoint, heads: string, { method, path, body }: Shot): string {
  const line = `${method} ${base}${path} HTTP/1.1\r\n${heads}`;
  if (body === undefined) return `${line}\r\n`;
  return `${line}content-type: application/scim+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
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
