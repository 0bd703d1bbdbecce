import type { DecideContext } from '../decide/context.ts';
import { decideObject } from '../decide/decide-object.ts';
import type { Run } from '../execute/run.ts';
import { isRemoval } from '../model/action.ts';
import type { Decision } from '../model/decision.ts';
import type { Subject } from '../model/subject.ts';

/** Decides about an object. A removal for which the guard leaves no room waits for a person; what a person named or allowed does not. */
export function decideWithin(run: Run, context: DecideContext, subject: Subject, allowed: boolean): Decision {
  const decision = decideObject(context, subject);
  if (allowed || run.cycle.kind === 'on-demand') return decision;
  if (decision.kind !== 'act' || !isRemoval(decision.action) || run.removals.take()) return decision;
  return decideObject({ ...context, hold: true }, subject);
}
