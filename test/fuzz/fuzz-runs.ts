import type { Parameters } from 'fast-check';

/**
 * How often a property is tried, and from which seed. In the suite both are fixed, so that a release never hangs on luck;
 * `ROLLCALL_FUZZ_RUNS=50000` tries other requests each time (the seed is printed), `ROLLCALL_FUZZ_SEED=…` repeats a run.
 */
export function fuzzRuns<Given>(runs: number): Parameters<Given> {
  const { ROLLCALL_FUZZ_RUNS: more, ROLLCALL_FUZZ_SEED: given } = process.env;
  const seed = given !== undefined ? Number(given) : more === undefined ? 20_260_105 : Date.now() % 2 ** 31;
  if (more !== undefined) process.stderr.write(`fuzz: seed ${seed}, ${more} runs\n`);
  return { numRuns: more === undefined ? runs : Number(more), seed, endOnFailure: true };
}
