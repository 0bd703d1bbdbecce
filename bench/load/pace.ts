import { setTimeout } from 'node:timers/promises';
import { Connection } from './connection.ts';
import { type Endpoint, headOf, requestText, UnexpectedAnswer } from './drive.ts';
import type { Next } from './shots.ts';

/** Requests that come when they are due, whether or not the last one is answered. */
export interface Stream {
  readonly endpoint: Endpoint;
  readonly perSecond: number;
  readonly next: Next;
  /** Connections of this client: one that is busy holds up the request that it is to carry. */
  readonly connections: number;
}

export interface Paced {
  /** From when each was due until it was answered, in milliseconds. */
  readonly latencies: readonly number[];
  /** How many were answered with 429, whose times are not among the latencies. */
  readonly refused: number;
}

/** Keeps up all the streams for so many seconds. @throws UnexpectedAnswer for what is neither 200, 204 nor 429 */
export async function pace(streams: readonly Stream[], seconds: number): Promise<readonly Paced[]> {
  const opened = await Promise.all(
    streams.map(({ endpoint, connections }) =>
      Promise.all(Array.from({ length: connections }, () => Connection.open(endpoint.origin))),
    ),
  );
  try {
    const began = performance.now();
    return await Promise.all(
      streams.map((stream, index) => {
        // Nobody's clocks tick together.
        const from = began + (index / streams.length) * (1000 / stream.perSecond);
        return keepUp(stream, opened[index] ?? [], from, seconds);
      }),
    );
  } finally {
    for (const connection of opened.flat()) connection.close();
  }
}

async function keepUp(
  { endpoint, perSecond, next }: Stream,
  connections: readonly Connection[],
  from: number,
  seconds: number,
): Promise<Paced> {
  const heads = headOf(endpoint);
  const count = Math.floor(perSecond * seconds);
  const latencies: number[] = [];
  const state = { refused: 0 };
  const lane = async (connection: Connection, first: number) => {
    for (let index = first; index < count; index += connections.length) {
      const due = from + (index * 1000) / perSecond;
      const early = due - performance.now();
      if (early > 0) await setTimeout(early);
      // A timer is late by up to a millisecond, which is not the server's; a connection that was busy is.
      const since = early > 0 ? performance.now() : due;
      const shot = next(index);
      const answer = await connection.send(requestText(endpoint, heads, shot));
      if (answer.status === 429) state.refused += 1;
      else if (answer.status === 200 || answer.status === 204) latencies.push(performance.now() - since);
      else throw new UnexpectedAnswer(shot, answer);
    }
  };
  await Promise.all(connections.map(lane));
  return { latencies, refused: state.refused };
}
