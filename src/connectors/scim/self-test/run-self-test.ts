import type { Exchange } from '#engine/model/target.ts';
import { groupSteps } from './group-steps.ts';
import { openingSteps } from './opening-steps.ts';
import { removeCanary } from './remove-canary.ts';
import { notTried, Run, type Step, type StepResult } from './run.ts';
import type { SelfTestOptions, SelfTestOutcome } from './self-test.ts';
import { userSteps } from './user-steps.ts';

const steps: readonly Step[] = [...openingSteps, ...userSteps, ...groupSteps];

/** The user goes last: the group has it as a member. */
const order: readonly Step[] = [
  ...steps.filter(({ name }) => name !== 'delete-user'),
  ...steps.filter(({ name }) => name === 'delete-user'),
];

/**
 * Proves what an application can do with a user and a group of its own that are removed again, step by step. Nothing rejects but
 * what `keep` and `tell` throw; whatever a step does, the canaries are removed at the end.
 */
export async function runSelfTest(options: SelfTestOptions): Promise<SelfTestOutcome> {
  const run = new Run(options);
  let ended: string | undefined;
  for (const { name, act } of order) {
    const result: StepResult = ended === undefined ? await act(run) : notTried(ended);
    ended ??= result.ends;
    const { verdict, meaning, advice = null, exchanges } = result;
    await options.tell({ name, verdict, meaning, advice, exchanges });
  }
  await cleanUp(run);
  return { quirks: run.quirks, left: run.canaries };
}

async function cleanUp(run: Run): Promise<void> {
  const exchanges: Exchange[] = [];
  const left: string[] = [];
  for (const canary of run.canaries) {
    const removed = await removeCanary(run.target, canary);
    exchanges.push(...removed.exchanges);
    if (removed.ok) await run.forget(canary.type);
    else left.push(`${canary.name}: ${removed.failure.message}`);
  }
  await run.options.tell({
    name: 'clean-up',
    verdict: left.length === 0 ? 'passed' : 'failed',
    meaning:
      left.length === 0
        ? 'Nothing of the test is left in the application.'
        : `Left behind in the application: ${left.join(' ')}`,
    advice: left.length === 0 ? null : 'It is removed later by itself; or delete it in the application.',
    exchanges,
  });
}
