import type { DecideContext } from '../decide/context.ts';
import { decideObject } from '../decide/decide-object.ts';
import { type Decision, type Knowledge, nothingKnown } from '../model/decision.ts';
import type { Subject } from '../model/subject.ts';
import type { Exchange, TargetFailure } from '../model/target.ts';
import { ask } from './ask.ts';
import { askList } from './ask-list.ts';
import type { Run } from './run.ts';

export type Settled = Exclude<Decision, { readonly kind: 'ask' }>;

/** An object about which everything is decided, or which could not be asked for. */
export type Prepared =
  | {
      readonly subject: Subject;
      readonly decision: Settled;
      readonly knowledge: Knowledge;
      readonly exchanges: readonly Exchange[];
      readonly failure?: undefined;
    }
  | { readonly subject: Subject; readonly failure: TargetFailure; readonly exchanges: readonly Exchange[] };

/**
 * Decides about an object, asking the target as often as the decision wants it. `first`: what was decided from `start`;
 * `byList`: the list of the target may answer in its place.
 */
export async function prepare(
  run: Run,
  context: DecideContext,
  subject: Subject,
  start: Knowledge = nothingKnown,
  first: Decision = decideObject(context, subject, start),
  byList = false,
): Promise<Prepared> {
  const exchanges: Exchange[] = [];
  let knowledge = start;
  for (let decision = first; ; decision = decideObject(context, subject, knowledge)) {
    if (decision.kind !== 'ask') return { subject, decision, knowledge, exchanges };
    const { path, value } = decision;
    const listed = byList ? await askList(run, subject, path, value) : undefined;
    const asked = listed ?? (await ask(run, subject.type, path, value));
    exchanges.push(...asked.exchanges);
    if (!asked.ok) return { subject, failure: asked.failure, exchanges };
    knowledge = { ...knowledge, answers: [...knowledge.answers, asked.found] };
  }
}
