import { skippedText } from '../decide/explain.ts';
import { explainCode } from '../log/explain-code.ts';
import type { Action } from '../model/action.ts';
import type { Link } from '../model/link.ts';
import type { TargetFailure } from '../model/target.ts';
import type { Explanation } from './explanation.ts';
import { type ScopeGround, sayGround } from './say-ground.ts';
import { sayTime } from './say-time.ts';
import { wordOf } from './word-of.ts';

/**
 * How an object stands: `in-step`: nothing is to be done; `to-do`: something is, and will be; `held`: a person must allow it;
 * `failed`: it was tried or cannot be done; `skipped`: in scope, and left out; `out`: no account is wanted; `unknown`.
 */
export type Standing = 'in-step' | 'to-do' | 'held' | 'failed' | 'skipped' | 'out' | 'unknown';

export interface Verdict {
  readonly standing: Standing;
  /** Plain words, the most important sentence first. */
  readonly sentences: readonly string[];
  /** What to do; none where nothing is to be done. */
  readonly advice: readonly string[];
}

/** All that is known now of one object in one application; times in ms. */
export interface NowFacts extends ScopeGround {
  readonly link: Pick<Link, 'target' | 'state' | 'origin'> | undefined;
  /** When something was last written there or found. */
  readonly linkedAt: number | undefined;
  readonly decision: Explanation['decision'];
  /** Why the target could not be asked. */
  readonly failure: TargetFailure | undefined;
  /** What failed and waits for its next attempt. */
  readonly waiting:
    | { readonly code: string; readonly message: string; readonly attempts: number; readonly next: number }
    | undefined;
  /** The account that was found and waits for adoption. */
  readonly pending: string | undefined;
  /** The removal that the guard holds. */
  readonly held: string | undefined;
  /** Why nothing is sent now: the job is off, paused, in quarantine. */
  readonly obstacles: readonly string[];
}

/** The verdict in plain words: whether there is an account and why, what is to come, and what stands in the way. */
export function sayNow(facts: NowFacts): Verdict {
  const standing = standingOf(facts);
  const idle = standing === 'in-step' || standing === 'out';
  const sentences = [
    stateText(facts),
    comingText(facts),
    ...failureTexts(facts),
    ...(facts.pending === undefined
      ? []
      : [
          `${wordOf(facts, 'The')} ${facts.pending} was found in ${facts.application} and waits until somebody adopts it.`,
        ]),
    ...(facts.held === undefined
      ? []
      : ['The guard holds the removal, because there are many at once: somebody must allow or reject it.']),
    ...(idle ? [] : facts.obstacles),
  ];
  return { standing, sentences: sentences.filter((one) => one !== ''), advice: adviceOf(facts, standing) };
}

function standingOf({ waiting, decision, failure, held, scope, link }: NowFacts): Standing {
  if (held !== undefined) return 'held';
  if (waiting !== undefined || decision?.kind === 'conflict') return 'failed';
  if (failure !== undefined) return 'unknown';
  if (decision === undefined) return scope.inScope || link?.target !== undefined ? 'unknown' : 'out';
  if (decision.kind === 'act' || decision.kind === 'plan') return 'to-do';
  if (decision.outcome === 'inSync') return decision.settle === 'activate' ? 'to-do' : 'in-step';
  if (!scope.inScope) return 'out';
  return decision.outcome === 'none' ? 'out' : 'skipped';
}

const origins = {
  created: 'made by Rollcall',
  matched: 'found there and linked',
  adopted: 'adopted',
  none: '',
} as const;

function stateText(facts: NowFacts): string {
  const { name, application, link, linkedAt, scope } = facts;
  const ground = sayGround(facts);
  const the = wordOf(facts, 'The');
  if (link?.target === undefined) {
    return scope.inScope
      ? `${name} has ${wordOf(facts, 'no')} in ${application} yet, though one is wanted because ${ground}.`
      : `${name} has ${wordOf(facts, 'no')} in ${application} because ${ground}.`;
  }
  const origin = origins[link.origin];
  const last = linkedAt === undefined ? '' : `last written ${sayTime(linkedAt)}`;
  const which = [link.target, origin, last].filter((part) => part !== '').join(', ');
  if (link.state === 'disabled')
    return scope.inScope
      ? `${the} of ${name} in ${application} (${which}) is disabled, and is wanted again because ${ground}.`
      : `${the} of ${name} in ${application} (${which}) is disabled because ${ground}.`;
  if (link.state === 'left' && !scope.inScope)
    return `${the} of ${name} in ${application} (${which}) was left as it is when ${name} left: ${ground}.`;
  return scope.inScope
    ? `${name} has ${wordOf(facts, 'a')} in ${application} (${which}) because ${ground}.`
    : `${name} still has ${wordOf(facts, 'a')} in ${application} (${which}), and is out of scope because ${ground}.`;
}

function comingText(facts: NowFacts): string {
  const { decision, failure, application, link, scope } = facts;
  if (decision === undefined) {
    if (failure !== undefined) return `${application} could not be asked: ${failure.message}`;
    return scope.inScope && link?.target === undefined
      ? `${application} was not asked whether it has ${wordOf(facts, 'a')} that matches.`
      : '';
  }
  if (decision.kind === 'conflict') return decision.message;
  if (decision.kind === 'act' || decision.kind === 'plan') return actionText(facts, decision.action);
  if (decision.outcome === 'inSync')
    return decision.settle === 'activate' ? 'It is taken up again.' : 'Nothing is to be changed.';
  if (!scope.inScope) return link?.target === undefined ? '' : 'Nothing more is to be done.';
  return skippedText(decision);
}

function actionText(facts: NowFacts, action: Action): string {
  const paths = 'changes' in action ? action.changes.map(({ path }) => path).join(', ') : '';
  switch (action.kind) {
    case 'create':
      return `${facts.application} has none that matches: it is to be created.`;
    case 'update':
      return facts.link?.target === action.target
        ? `To be changed: ${paths}.`
        : `${action.target} matches: it is to be linked, and changed: ${paths}.`;
    case 'restore':
      return `It is to be activated again: ${paths}.`;
    case 'disable':
      return 'It is to be disabled.';
    case 'delete':
      return 'It is to be deleted.';
    case 'none':
      return `${action.target} matches and already has these values: it is to be linked.`;
  }
}

function failureTexts({ waiting }: NowFacts): readonly string[] {
  if (waiting === undefined) return [];
  const { message, attempts, next } = waiting;
  const times = attempts === 1 ? 'The attempt failed' : `The last of ${attempts} attempts failed`;
  return [`${times}: ${message} It is tried again ${sayTime(next)}.`];
}

function adviceOf({ waiting, decision, failure, scope }: NowFacts, standing: Standing): readonly string[] {
  if (standing === 'in-step' || standing === 'to-do') return [];
  if (waiting !== undefined) return said(explainCode(waiting.code).action);
  if (failure !== undefined) return said(failure.advice);
  if (!scope.inScope) return said(explainCode(scope.reason).action);
  return decision !== undefined && 'code' in decision ? said(explainCode(decision.code).action) : [];
}

function said(advice: string): readonly string[] {
  return advice === '' ? [] : [advice];
}
