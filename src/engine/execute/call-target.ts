import { reactionTo } from '../model/reaction.ts';
import type { Exchange, TargetFailure, TargetResult } from '../model/target.ts';
import { setSilence } from '../queries/jobs.ts';
import { Halt } from './halt.ts';
import { commit, type Run } from './run.ts';

/** What a target that answers 429 without Retry-After is given (ms). */
const pauseWithoutWord = 5_000;

/** A pause that outlasts this is kept in the store: a restart of this program does not break it (ms). */
const worthKeeping = 5_000;

/** True for failures of the way to the target, not of the object: they say nothing about it. */
export function isUnreached(failure: TargetFailure): boolean {
  return reactionTo(failure.code).job === 'breaker';
}

/**
 * Sends one request within the target's rate. Throttled: the whole target pauses for Retry-After in full, then it is sent
 * again, and no attempt is counted.
 * @throws Halt when stopped, unauthorized, or when the target was out of reach many times in a row
 */
export async function callTarget<T>(run: Run, call: () => Promise<TargetResult<T>>): Promise<TargetResult<T>> {
  // What a simulation asks goes over the wire by the overlay, what it writes not at all.
  return run.book?.kind === 'simulation' ? await call() : await sendWithinRate(run, call);
}

/** The same for whoever stands between the engine and the target. @throws Halt */
export async function sendWithinRate<T>(run: Run, call: () => Promise<TargetResult<T>>): Promise<TargetResult<T>> {
  const exchanges: Exchange[] = [];
  for (;;) {
    const send = () =>
      run.ramp.run(
        () => goThrough(run, call),
        ({ ok }) => ok,
      );
    const result = await run.limiter.run(send, run.signal, run.urgency);
    run.joint.look();
    if (result === undefined) throw new Halt('stopped');
    exchanges.push(...result.exchanges);
    timeExchanges(run, result.exchanges);
    if (!result.ok && result.failure.code === 'throttled') {
      const { retryAfter } = result.failure;
      run.limiter.pause(retryAfter ?? pauseWithoutWord);
      if (retryAfter !== undefined && retryAfter > worthKeeping) await keepSilence(run);
      run.deps.metrics.count('rollcall_target_throttled_total');
      continue;
    }
    if (!result.ok) watch(run, result.failure);
    else run.breaker.failures = 0;
    return { ...result, exchanges: exchanges.slice(-8) };
  }
}

function timeExchanges({ deps }: Run, exchanges: readonly Exchange[]): void {
  for (const { status, milliseconds } of exchanges) {
    const label = status === undefined ? 'none' : `${Math.floor(status / 100)}xx`;
    deps.metrics.observe('rollcall_target_request_seconds', milliseconds / 1000, { status: label });
  }
}

async function keepSilence(run: Run): Promise<void> {
  await commit(run, [setSilence(run.tenant, run.job.job, run.limiter.pausedUntil())]);
}

/** Once a call has ended the run, those that waited for their turn stay here. */
function goThrough<T>({ breaker }: Run, call: () => Promise<T>): Promise<T> {
  return breaker.halt === undefined ? call() : Promise.reject(breaker.halt);
}

function watch({ breaker, rate }: Run, failure: TargetFailure): void {
  if (reactionTo(failure.code).job === 'quarantine') breaker.halt = new Halt('unauthorized', failure);
  breaker.failures = isUnreached(failure) ? breaker.failures + 1 : 0;
  if (breaker.failures > Math.max(10, 2 * rate.concurrency)) breaker.halt = new Halt('unreachable', failure);
  if (breaker.halt !== undefined) throw breaker.halt;
}
