import { bringingGroups } from '../cycle/bringing-groups.ts';
import { readSubjects, type SubjectSource } from '../cycle/load-subjects.ts';
import type { DecideContext } from '../decide/context.ts';
import { decideObject } from '../decide/decide-object.ts';
import { skippedText } from '../decide/explain.ts';
import { learn } from '../decide/learn.ts';
import { assignedBefore } from '../decide/waits-for-person.ts';
import type { Decision, Knowledge } from '../model/decision.ts';
import { nothingKnown } from '../model/decision.ts';
import { identityOf, type Subject } from '../model/subject.ts';
import type { AttributeChange, ObjectType, TargetFailure } from '../model/target.ts';
import { feedEnds } from '../queries/feed.ts';
import { candidates } from '../queries/numbers.ts';
import { type Asker, askTarget } from './ask-target.ts';

/**
 * What a cycle would do about one object. `new`: not linked yet, and nobody was asked whether its account exists; `waits`: it was
 * assigned before accounts were made.
 */
export type ForecastOutcome =
  | 'create'
  | 'match'
  | 'update'
  | 'restore'
  | 'disable'
  | 'delete'
  | 'skip'
  | 'waits'
  | 'same'
  | 'new'
  | 'conflict';

export interface Forecast {
  readonly subject: Subject;
  readonly name: string;
  readonly outcome: ForecastOutcome;
  /** Why, in a sentence; empty when the outcome says it. */
  readonly detail: string;
  readonly changes: readonly AttributeChange[];
}

export interface ForecastRequest extends SubjectSource, Asker {
  readonly decide: DecideContext;
  readonly types: readonly ObjectType[];
  /** Whoever is assigned now counts as assigned before accounts were made. */
  readonly allWait?: boolean;
  /** At most so many objects are looked at. */
  readonly limit: number;
}

export interface ForecastResult {
  readonly forecasts: readonly Forecast[];
  /** There are more than were looked at. */
  readonly more: boolean;
  /** Why the target could not be asked. */
  readonly failure: TargetFailure | undefined;
}

const pageSize = 200;
const width = 20_000;

/** Decides about the candidates of a job as a full cycle would, and does nothing. */
export async function forecast(request: ForecastRequest): Promise<ForecastResult> {
  const forecasts: Forecast[] = [];
  const state: { failure: TargetFailure | undefined } = { failure: undefined };
  for (const type of request.types) {
    for await (const subject of candidatesOf(request, type)) {
      if (forecasts.length >= request.limit) return { forecasts, more: true, failure: state.failure };
      const one = await forecastOne(request, subject, state);
      if (one !== undefined) forecasts.push(one);
    }
  }
  return { forecasts, more: false, failure: state.failure };
}

async function* candidatesOf(request: ForecastRequest, type: ObjectType): AsyncGenerator<Subject> {
  const { storage, tenant } = request;
  const bringing = type === 'User' ? await bringingGroups(request) : undefined;
  const [ends] = await storage.read(feedEnds(tenant));
  const last = ends?.seq ?? 0;
  let after = 0;
  while (after < last) {
    const upTo = Math.min(last, after + width);
    const page = await readSubjects(request, candidates({ ...request, bringing, after, upTo }, type, pageSize));
    yield* page;
    after = page.length < pageSize ? upTo : (page.at(-1)?.source ?? upTo);
  }
}

async function forecastOne(
  request: ForecastRequest,
  subject: Subject,
  state: { failure: TargetFailure | undefined },
): Promise<Forecast | undefined> {
  let knowledge: Knowledge = nothingKnown;
  const seen = request.allWait === true ? waiting(subject) : subject;
  for (;;) {
    const decision = decideObject(request.decide, seen, knowledge);
    if (decision.kind !== 'ask') return forecastOf(subject, decision);
    const asked = state.failure === undefined ? await askTarget(request, subject.type, decision) : undefined;
    if (asked !== undefined && 'failure' in asked) state.failure = asked.failure;
    if (asked === undefined || 'failure' in asked)
      return named(subject, subject.link?.target === undefined ? 'new' : 'same');
    knowledge = learn(knowledge, decision, asked.found);
  }
}

function forecastOf(subject: Subject, decision: Exclude<Decision, { readonly kind: 'ask' }>): Forecast | undefined {
  if (decision.kind === 'conflict') return named(subject, 'conflict', decision.message);
  if (decision.kind === 'rest') {
    if (decision.outcome === 'none') return undefined;
    if (decision.outcome === 'inSync') return named(subject, 'same');
    return named(subject, decision.code === assignedBefore ? 'waits' : 'skip', skippedText(decision));
  }
  const { action, situation } = decision;
  const changes = 'changes' in action ? action.changes : [];
  if (situation === 'new-match') return { ...named(subject, 'match', decision.trace.match), changes };
  if (action.kind === 'none') return named(subject, 'same');
  return { ...named(subject, action.kind), changes };
}

function waiting(subject: Subject): Subject {
  const { grants = [] } = subject;
  return { ...subject, grants: grants.map((grant) => ({ ...grant, waits: true })) };
}

function named(subject: Subject, outcome: ForecastOutcome, detail = ''): Forecast {
  return { subject, name: identityOf(subject), outcome, detail, changes: [] };
}
