import type { DecideContext } from '../decide/context.ts';
import { decideObject } from '../decide/decide-object.ts';
import type { Run } from '../execute/run.ts';
import { type Guarding, withinGuard } from '../execute/within-guard.ts';
import type { Decision } from '../model/decision.ts';
import type { Subject } from '../model/subject.ts';

/** Decides about an object, as far as it can be without the target, within what the guard leaves room for. */
export function decideWithin(
  run: Run,
  context: DecideContext,
  subject: Subject,
  guarding: Guarding,
): Promise<Decision> {
  return withinGuard<Decision>(run, guarding, subject, decideObject(context, subject));
}
