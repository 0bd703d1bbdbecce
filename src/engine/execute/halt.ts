import type { TargetFailure } from '../model/target.ts';

export type HaltReason = 'stopped' | 'unauthorized' | 'unreachable' | 'failing' | 'lease-lost';

/** Ends a cycle where it is; what was settled stays, the rest waits. Not an error of any object. */
export class Halt extends Error {
  override readonly name = 'Halt';
  readonly reason: HaltReason;
  readonly failure: TargetFailure | undefined;

  constructor(reason: HaltReason, failure?: TargetFailure) {
    super(failure?.message ?? reason);
    this.reason = reason;
    this.failure = failure;
  }
}
