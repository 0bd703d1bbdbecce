import { Connection } from './connection.ts';
import { type Endpoint, type Figures, quantile, requestOf, type Shot } from './drive.ts';

/** Requests at a steady pace, whoever is slow: each is due at its time, and its latency counts from then. */
export interface Pace {
  readonly endpoint: Endpoint;
  readonly perSecond: number;
  readonly seconds: number;
  next(index: number): Shot;
  /** Other answers are failures of the measurement. */
  readonly statuses: readonly number[];
}

/** Keeps all the paces at once, each on a connection of its own, and tells their latencies together. @throws Error for an unexpected answer */
export async function steady(paces: readonly Pace[]): Promise<Figures> {
  const began = performance.now();
  const latencies = (
    await Promise.all(paces.map((pace, place) => keep(pace, began + (place * 40) / paces.length)))
  ).flat();
  const elapsed = (performance.now() - began) / 1000;
  latencies.sort((one, other) => one - other);
  return {
    requests: latencies.length,
    perSecond: latencies.length / elapsed,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };
}

async function keep({ endpoint, perSecond, seconds, next, statuses }: Pace, began: number): Promise<number[]> {
  const connection = await Connection.open(endpoint.origin);
  const latencies: number[] = [];
  try {
    for (let index = 0; index < perSecond * seconds; index += 1) {
      const due = began + (index * 1000) / perSecond;
      const early = due - performance.now();
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      const shot = next(index);
      const { status } = await connection.send(requestOf(endpoint, shot));
      if (!statuses.includes(status)) throw new Error(`${shot.method} ${shot.path} answered ${status}`);
      latencies.push(performance.now() - due);
    }
  } finally {
    connection.close();
  }
  return latencies;
}
