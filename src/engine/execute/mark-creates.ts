import { markSent } from '../queries/work.ts';
import { commit, type Run } from './run.ts';

/** Marks a create as sent; resolves once the mark is durable. */
export type MarkCreate = (source: number) => Promise<void>;

/** Marks that are asked for while a commit of marks is under way share the next one: the window is what arrives together. */
export function markCreates(run: Run): MarkCreate {
  const state: { waiting: number[]; next: Promise<void> | undefined; last: Promise<void> } = {
    waiting: [],
    next: undefined,
    last: Promise.resolve(),
  };
  const flush = async (before: Promise<void>): Promise<void> => {
    await before;
    const sources = state.waiting;
    state.waiting = [];
    state.next = undefined;
    const now = run.deps.clock.now();
    await commit(
      run,
      sources.map((source) => markSent(run.tenant, run.job.job, source, now)),
    );
  };
  return (source) => {
    state.waiting.push(source);
    if (state.next === undefined) {
      state.next = flush(state.last);
      state.last = state.next.catch(() => undefined);
    }
    return state.next;
  };
}
