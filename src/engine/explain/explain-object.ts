import type { SubjectSource } from '../cycle/load-subjects.ts';
import type { CompiledMapping } from '../decide/compiled.ts';
import type { DecideContext } from '../decide/context.ts';
import { decideObject } from '../decide/decide-object.ts';
import { learn } from '../decide/learn.ts';
import { type Asker, askTarget } from '../forecast/ask-target.ts';
import { type AskedCandidate, type Decision, type Found, type Knowledge, nothingKnown } from '../model/decision.ts';
import { identityOf, type Subject } from '../model/subject.ts';
import type { TargetFailure, TargetObject } from '../model/target.ts';
import { explainClauses } from './explain-clauses.ts';
import { explainValues } from './explain-values.ts';
import type { Explanation, MatchQuestion, ShownObject } from './explanation.ts';

export interface ExplainRequest extends SubjectSource, Asker {
  readonly decide: DecideContext;
}

interface Walk {
  readonly questions: MatchQuestion[];
  candidates: readonly AskedCandidate[];
  decision: Exclude<Decision, { readonly kind: 'ask' }> | undefined;
  failure: TargetFailure | undefined;
  seen: TargetObject | undefined;
}

/** Walks through everything that leads to what is done about one object, asking the target as a cycle would; writes nothing. */
export async function explainObject(request: ExplainRequest, subject: Subject): Promise<Explanation> {
  const { decide } = request;
  const mapping = decide.compiled.objects[subject.type];
  const walk: Walk = { questions: [], candidates: [], decision: undefined, failure: undefined, seen: undefined };
  const knowledge = await lookAtLinked(request, subject, walk);
  const linked = walk.seen;
  await walkOn(request, subject, knowledge, walk);
  return {
    subject,
    name: identityOf(subject),
    type: subject.type,
    properties: propertiesOf(subject),
    clauses: explainClauses(decide, subject),
    linked: linked === undefined ? undefined : show(mapping, { object: linked, claimedBy: undefined }, subject),
    questions: walk.questions,
    values: explainValues(decide, subject, walk),
    decision: walk.decision,
    failure: walk.failure,
  };
}

function propertiesOf({ doc = {} }: Subject): Explanation['properties'] {
  return Object.entries(doc).flatMap(([name, value]) =>
    name === 'schemas' || value === undefined || value === null ? [] : [[name, value] as const],
  );
}

/** The linked object as it is now; when it is gone, matching begins anew. */
async function lookAtLinked({ target }: ExplainRequest, subject: Subject, walk: Walk): Promise<Knowledge> {
  const id = subject.link?.target;
  if (id === undefined || target === undefined) return nothingKnown;
  const read = await target.read(subject.type, id);
  if (read.ok) walk.seen = read.value;
  else if (read.failure.code === 'not-found') return { ...nothingKnown, missing: true };
  else walk.failure = read.failure;
  return nothingKnown;
}

async function walkOn(request: ExplainRequest, subject: Subject, start: Knowledge, walk: Walk): Promise<void> {
  const mapping = request.decide.compiled.objects[subject.type];
  let knowledge = start;
  while (walk.failure === undefined) {
    const decision = decideObject(request.decide, subject, knowledge);
    if (decision.kind !== 'ask') {
      walk.decision = decision;
      return;
    }
    const asked = await askTarget(request, subject.type, decision);
    if (asked === undefined) return;
    if ('failure' in asked) {
      walk.failure = asked.failure;
      return;
    }
    const { path, value, candidate } = decision;
    const found = asked.found.map((one) => show(mapping, one, subject));
    if (candidate === undefined) {
      walk.questions.push({ path, value, found });
      if (asked.found.length === 1) walk.seen = asked.found[0]?.object;
    }
    knowledge = learn(knowledge, decision, asked.found);
    walk.candidates = knowledge.candidates ?? [];
  }
}

function show(mapping: CompiledMapping, { object, claimedBy }: Found, { source }: Subject): ShownObject {
  const properties = [...mapping.attributes, ...mapping.references].flatMap(({ path, seen, redacted }) => {
    const value = seen(object.body);
    return value === undefined || value === null ? [] : [[path, redacted ? '[Redact]' : value] as const];
  });
  return { id: object.id, claimed: claimedBy !== undefined && claimedBy !== source, properties };
}
