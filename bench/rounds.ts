import { drive, type Load, median } from './load/drive.ts';
import type { ServerProcess } from './server-process.ts';

/** What one round of one contestant gave. */
export interface Sample {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of CPU time of the server for each request, all threads; undefined where it tells nothing. */
  readonly cpu: number | undefined;
}

export interface Contestant {
  readonly name: string;
  /** Seconds after which it gets no further turn: what it has done by then counts, its first turn too if there is no other. */
  readonly enough?: number;
  run(): Promise<Sample>;
}

/** Everybody's samples, by round: of one index come from the same moment. */
export type Samples = Readonly<Record<string, readonly Sample[]>>;

/**
 * Runs the contestants in turn, A B A B …, so that what slows the machine down slows all of them; the first turn only warms up.
 * One that fails ends the measurement, unless somebody wants to hear of it: then the others go on without it.
 */
export async function interleave(
  contestants: readonly Contestant[],
  rounds: number,
  onFailure?: (name: string, error: unknown) => Promise<void>,
): Promise<Samples> {
  const samples = new Map<string, Sample[]>(contestants.map(({ name }) => [name, []]));
  const left = new Map(contestants.map(({ name, enough = Number.POSITIVE_INFINITY }) => [name, enough]));
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, run } of contestants) {
      const mine = samples.get(name);
      const seconds = left.get(name) ?? 0;
      if (mine === undefined || seconds <= 0) continue;
      try {
        const began = performance.now();
        const sample = await run();
        const still = seconds - (performance.now() - began) / 1000;
        left.set(name, still);
        if (round >= 0 || still <= 0) mine.push(sample);
      } catch (error) {
        if (onFailure === undefined) throw error;
        samples.delete(name);
        await onFailure(name, error);
      }
    }
  }
  return Object.fromEntries(samples);
}

/** A load on a server as a contestant. */
export function loaded(name: string, server: ServerProcess, load: Omit<Load, 'endpoint'>): Contestant {
  return {
    name,
    run: async () => {
      const before = await server.usage();
      const { requests, perSecond, p50, p99 } = await drive({ ...load, endpoint: server.endpoint });
      const after = await server.usage();
      return { perSecond, p50, p99, cpu: (after.cpu - before.cpu) / requests };
    },
  };
}

/** The median of each figure. */
export function typical(samples: readonly Sample[]): Sample {
  const of = (pick: (sample: Sample) => number) => median(samples.map(pick));
  const cpu = samples.flatMap((sample) => sample.cpu ?? []);
  return {
    perSecond: of(({ perSecond }) => perSecond),
    p50: of(({ p50 }) => p50),
    p99: of(({ p99 }) => p99),
    cpu: cpu.length === 0 ? undefined : median(cpu),
  };
}

/** The median of the ratios of samples of the same round, as far as both have them. */
export function ratioOf(
  ours: readonly Sample[],
  theirs: readonly Sample[],
  figure: 'perSecond' | 'p50' | 'p99' | 'cpu',
): number {
  const both = ours.slice(0, theirs.length);
  return median(both.map((sample, round) => (sample[figure] ?? Number.NaN) / (theirs[round]?.[figure] ?? Number.NaN)));
}
