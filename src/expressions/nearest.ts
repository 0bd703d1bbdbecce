import { editDistance } from './edit-distance.ts';

/** The candidate most like `wanted` (case does not count), if it is near enough to be meant. */
export function nearest(wanted: string, candidates: Iterable<string>): string | undefined {
  const word = wanted.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate.toLowerCase());
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  return best;
}
