import type { Action } from '../model/action.ts';
import type { Subject } from '../model/subject.ts';
import { sourceOfTarget } from '../queries/links.ts';
import type { Key } from './claims.ts';
import { type Run, read } from './run.ts';

/** What was found and is about to be linked. `held` is released with the object's course; `free`: nobody else is linked to it or about to be. */
export interface TakenFound {
  readonly free: boolean;
  readonly held: readonly Key[];
}

/**
 * Takes what a search found in hand before it is written to: two who go side by side may find the same, and what one of them has
 * renamed meanwhile is not the other's any more. `before`: what the object has in hand already.
 */
export async function takeFound(
  run: Run,
  { source, type, link }: Subject,
  action: Action,
  before: readonly Key[],
): Promise<TakenFound> {
  if (!('target' in action) || link?.target === action.target) return { free: true, held: [] };
  const key = `found ${type} ${action.target}`;
  if (before.includes(key)) return { free: true, held: [] };
  const held = run.claims.hold([key]);
  if (held.length === 0) return { free: false, held };
  const [holder] = await read(run, sourceOfTarget(run.tenant, run.job.job, type, action.target));
  return { free: holder === undefined || holder === source, held };
}
