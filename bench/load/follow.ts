import { setTimeout } from 'node:timers/promises';
import type { Sample } from '../rounds.ts';
import type { ServerProcess } from '../server-process.ts';
import type { Moment } from '../servers/message.ts';
import { median, quantile } from './drive.ts';

/** Longest that a change is waited for (ms). */
const patience = 120_000;

/** Waits until the target has answered a change of each of these objects. @throws Error when one never comes */
export async function arrivals(target: ServerProcess, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const until = performance.now() + patience;
  const at = new Map<string, number>();
  const wanted = new Set(names);
  for (;;) {
    const { changes } = await target.answered();
    for (const change of changes) if (wanted.has(change.name)) at.set(change.name, change.at);
    const missing = names.find((name) => !at.has(name));
    if (missing === undefined) return at;
    if (performance.now() > until) throw new Error(`${missing} was changed and never came to the target`);
    await setTimeout(5);
  }
}

/** From each write to the target's answer, in milliseconds. */
export async function latencies(target: ServerProcess, writes: readonly Moment[]): Promise<readonly number[]> {
  const names = writes.map(({ name }) => name);
  const at = await arrivals(target, names);
  return writes.map((write) => (at.get(write.name) ?? Number.NaN) - write.at);
}

/** What so many latencies say. */
export function sampleOfLatencies(values: readonly number[], cpu?: number): Sample {
  const sorted = [...values].sort((a, b) => a - b);
  const p50 = median(sorted);
  return { perSecond: 1000 / p50, p50, p99: quantile(sorted, 0.99), cpu };
}
