import { guardedKindOf } from '../decide/guard.ts';
import type { Decision } from '../model/decision.ts';
import type { GuardedKind } from '../model/guard.ts';
import type { Subject } from '../model/subject.ts';
import type { Run } from './run.ts';
import { takeRoom } from './size-window.ts';

/** What of a page's acts waits, and what need not. */
export interface Guarding {
  /** A full cycle counts them first: what has a limit becomes a planned row. */
  readonly hold: boolean;
  /** What a person allowed, or what was counted already. */
  readonly allows: readonly GuardedKind[];
}

/** The decision; an act for which the guard leaves no room waits for a person. What a person named or approved does not. */
export async function withinGuard<Some extends Decision>(
  run: Run,
  { hold, allows }: Guarding,
  subject: Subject,
  decision: Some,
): Promise<Some | Extract<Decision, { readonly kind: 'plan' }>> {
  if (decision.kind !== 'act' || run.cycle.kind === 'on-demand' || run.book !== undefined) return decision;
  const kind = guardedKindOf(subject, decision.action);
  if (kind === undefined || allows.includes(kind)) return decision;
  const waits = hold ? run.guard.isGuarded(kind) : !(await takeRoom(run, kind));
  return waits ? { ...decision, kind: 'plan' } : decision;
}
