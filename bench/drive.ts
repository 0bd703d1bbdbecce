import { Pool } from 'undici';

export interface Shot {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: string;
}

export interface Load {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  /** How many requests are under way at once. */
  readonly connections: number;
  readonly seconds: number;
  /** The next request; called in order. */
  next(index: number): Shot;
  /** Answers with another status are failures of the measurement. */
  readonly status: number;
}

export interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Fires requests for some seconds, a fixed number at a time, and tells the rate and the latencies in milliseconds. */
export async function drive(load: Load): Promise<Figures> {
  const pool = new Pool(load.origin, { connections: load.connections, pipelining: 1 });
  const latencies: number[] = [];
  const until = performance.now() + load.seconds * 1000;
  let index = 0;
  const began = performance.now();
  async function runner(): Promise<void> {
    while (performance.now() < until) {
      const shot = load.next(index++);
      const sent = performance.now();
      const answer = await pool.request({ method: shot.method, path: shot.path, headers: load.headers, body: shot.body ?? null });
      const text = await answer.body.text();
      if (answer.statusCode !== load.status) throw new Error(`${shot.method} ${shot.path} answered ${answer.statusCode}: ${text.slice(0, 300)}`);
      latencies.push(performance.now() - sent);
    }
  }
  await Promise.all(Array.from({ length: load.connections }, runner));
  const seconds = (performance.now() - began) / 1000;
  await pool.close();
  latencies.sort((a, b) => a - b);
  return { perSecond: latencies.length / seconds, p50: at(latencies, 0.5), p99: at(latencies, 0.99) };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The middle of several measurements. */
export function median(values: readonly number[]): number {
  return at([...values].sort((a, b) => a - b), 0.5);
}
