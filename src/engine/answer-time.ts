import type { Clock } from '#deps.ts';

/** How long one answer looks for what no index finds (ms): somebody waits for it, and others wait meanwhile. */
const longest = 250;

/** Asks, from now on, whether an answer has looked long enough and is to say where to go on. */
export function answerTime(clock: Pick<Clock, 'now'>): () => boolean {
  const end = clock.now() + longest;
  return () => clock.now() >= end;
}
