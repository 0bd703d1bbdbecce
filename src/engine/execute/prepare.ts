import type { DecideContext } from '../decide/context.ts';
import { decideObject } from '../decide/decide-object.ts';
import { learn } from '../decide/learn.ts';
import { type Decision, type Knowledge, nothingKnown, type Question } from '../model/decision.ts';
import type { Subject } from '../model/subject.ts';
import type { Exchange, TargetFailure } from '../model/target.ts';
import { type Asked, ask } from './ask.ts';
import { askCandidate } from './ask-candidate.ts';
import { askList } from './ask-list.ts';
import { askStanding } from './ask-standing.ts';
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
    const asked = await answerTo(run, subject, decision, byList);
    exchanges.push(...asked.exchanges);
    if (!asked.ok) return { subject, failure: asked.failure, exchanges };
    knowledge = learn(knowledge, decision, asked.found);
  }
}

async function answerTo(run: Run, subject: Subject, question: Question, byList: boolean): Promise<Asked> {
  if (question.standing === true) return await askStanding(run, subject, question);
  if (question.candidate !== undefined) return await askCandidate(run, subject, question);
  const { path, value } = question;
  const listed = byList ? await askList(run, subject, path, value) : undefined;
  return listed ?? (await ask(run, subject.type, path, value));
}
