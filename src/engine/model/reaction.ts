import type { FailureCode } from './target.ts';

/** `internal`: an error of ours, not of the target. */
export type ReactionCode = FailureCode | 'internal';

/** What becomes of the object. `escrow`: kept for the published schedule; `soon`: tried again with a growing wait. */
export type ObjectReaction =
  | 'resend'
  | 'verify'
  | 'rematch'
  | 'reread'
  | 'missing'
  | 'skip'
  | 'soon'
  | 'escrow'
  | 'wait';

/** What becomes of the job. `breaker`: it stops after many in a row; `ratio`: it stops when very many objects fail so. */
export type JobReaction = 'none' | 'quarantine' | 'pause' | 'breaker' | 'ratio' | 'configuration' | 'alarm';

export interface Reaction {
  readonly object: ObjectReaction;
  readonly job: JobReaction;
}

/** What the engine does about each failure: the one table that it, docs/ERRORS.md and the console read. */
export const reactions: Readonly<Record<ReactionCode, Reaction>> = Object.freeze({
  'invalid-url': { object: 'escrow', job: 'breaker' },
  'forbidden-address': { object: 'escrow', job: 'breaker' },
  unresolvable: { object: 'soon', job: 'breaker' },
  refused: { object: 'soon', job: 'breaker' },
  tls: { object: 'soon', job: 'breaker' },
  redirect: { object: 'escrow', job: 'breaker' },
  'timeout-unknown': { object: 'verify', job: 'breaker' },
  unavailable: { object: 'soon', job: 'breaker' },
  unauthorized: { object: 'wait', job: 'quarantine' },
  forbidden: { object: 'escrow', job: 'ratio' },
  throttled: { object: 'resend', job: 'pause' },
  'not-found': { object: 'missing', job: 'ratio' },
  conflict: { object: 'rematch', job: 'ratio' },
  precondition: { object: 'reread', job: 'ratio' },
  invalid: { object: 'escrow', job: 'ratio' },
  'invalid-filter': { object: 'escrow', job: 'configuration' },
  unsupported: { object: 'skip', job: 'none' },
  protocol: { object: 'escrow', job: 'ratio' },
  internal: { object: 'escrow', job: 'alarm' },
});

/** In words, for people. */
export const objectReactions: Readonly<Record<ObjectReaction, string>> = Object.freeze({
  resend: 'sent again once the application permits it; no attempt is counted',
  verify: 'looked up before anything is sent again, then kept and tried again soon',
  rematch: 'matched again once, then kept and tried again by the schedule',
  reread: 'read again and sent again once, then kept and tried again by the schedule',
  missing: 'matched again, else made again',
  skip: 'skipped, with the reason in the log',
  soon: 'kept and tried again after 1, 4, 16 … minutes',
  escrow: 'kept and tried again by the schedule',
  wait: 'left as it is until the job goes on',
});

export const jobReactions: Readonly<Record<JobReaction, string>> = Object.freeze({
  none: 'goes on',
  quarantine: 'quarantine at once',
  pause: 'the whole application is left alone for as long as it asks',
  breaker: 'quarantine after many in a row',
  ratio: 'goes on; quarantine when very many objects fail',
  configuration: 'nobody is matched any more in this cycle; nothing is made',
  alarm: 'goes on; the error is in the log of the server',
});

/** The reaction to a failure; what matching came to (`claimed`, `ambiguous`) waits for a person as a conflict does. */
export function reactionTo(code: string): Reaction {
  return isReactionCode(code) ? reactions[code] : reactions.conflict;
}

function isReactionCode(code: string): code is ReactionCode {
  return Object.hasOwn(reactions, code);
}
