import type { Exchange, Target, TargetFailure, TargetObject, TargetResult } from '#engine/model/target.ts';
import { createScimRequester, type ScimRequester } from '../scim-requester.ts';
import { createScimTarget } from '../scim-target.ts';
import type { Canary, Quirks, SelfTestOptions, SelfTestStep, StepName } from './self-test.ts';

/** What a step says; `ends` says why nothing after it can be tried. */
export interface StepResult extends Omit<SelfTestStep, 'name' | 'advice'> {
  readonly advice?: string;
  readonly ends?: string;
}

/** A named step of a self-test. */
export interface Step {
  readonly name: StepName;
  readonly act: (run: Run) => Promise<StepResult>;
}

/** One self-test on its way. */
export class Run {
  readonly options: SelfTestOptions;
  readonly requester: ScimRequester;
  quirks: Quirks = {};
  user: TargetObject | undefined;
  group: TargetObject | undefined;
  canaries: readonly Canary[] = [];

  constructor(options: SelfTestOptions) {
    this.options = options;
    this.requester = createScimRequester(options.target);
  }

  /** The application, written to as it was found to want it. */
  get target(): Target {
    return this.with(this.quirks);
  }

  /** The application, written to in a way that is tried. */
  with(quirks: Quirks): Target {
    const { target } = this.options;
    const { patch, deleteUser, membersPerRequest, ...bent } = quirks;
    return createScimTarget({
      ...target,
      dialect: { ...target.dialect, ...bent },
      capabilities: {
        ...target.capabilities,
        ...(patch === undefined ? {} : { patch }),
        ...(deleteUser === undefined ? {} : { deleteUser }),
        ...(membersPerRequest === undefined ? {} : { membersPerRequest }),
      },
    });
  }

  learn(quirks: Quirks): void {
    this.quirks = { ...this.quirks, ...quirks };
  }

  async keep(canary: Canary): Promise<void> {
    this.canaries = [...this.canaries.filter(({ type }) => type !== canary.type), canary];
    await this.options.keep(this.canaries);
  }

  async forget(type: Canary['type']): Promise<void> {
    this.canaries = this.canaries.filter((canary) => canary.type !== type);
    await this.options.keep(this.canaries);
  }
}

/** A step that was not tried, and why. */
export function notTried(meaning: string): StepResult {
  return { verdict: 'skipped', meaning, exchanges: [] };
}

/** A step that failed as its request did. */
export function failedStep(
  { message, advice }: TargetFailure,
  exchanges: readonly Exchange[],
  ends?: string,
): StepResult {
  return { verdict: 'failed', meaning: message, advice, exchanges, ...(ends === undefined ? {} : { ends }) };
}

/** The exchanges of several requests, in their order. */
export function exchangesOf(...results: readonly TargetResult<unknown>[]): readonly Exchange[] {
  return results.flatMap(({ exchanges }) => exchanges);
}
