import type { Reply } from '../reply.ts';
import type { ScimContext } from './context.ts';

/**
 * One named thing that is done to a request. It puts what it finds into the context, throws `ScimError` to refuse, and
 * answers with a `Reply` when nothing is left to do.
 */
export type Step = (context: ScimContext) => Reply | undefined | Promise<Reply | undefined>;

/** Runs the steps in order until one replies, beginning at one of them. */
export async function runSteps(steps: readonly Step[], context: ScimContext, first = 0): Promise<Reply> {
  const reply = await trySteps(steps, context, first);
  if (reply === undefined) throw new Error(`no step answered after ${context.step}`);
  return reply;
}

/**
 * The same where none of the steps need reply. Most steps only look something up: they are not awaited, which would cost each
 * request a dozen turns of the loop, and where no step waits, nor does the caller.
 */
export function trySteps(steps: readonly Step[], context: ScimContext, first = 0): ReturnType<Step> {
  for (let at = first; at < steps.length; at += 1) {
    const step = steps[at];
    if (step === undefined) break;
    context.step = step.name;
    context.passed.push(step.name);
    context.startedAt.push(context.deps.clock.now());
    const outcome = step(context);
    if (outcome instanceof Promise) return goOn(outcome, steps, context, at + 1);
    if (outcome !== undefined) return outcome;
  }
  return undefined;
}

async function goOn(
  outcome: Promise<Reply | undefined>,
  steps: readonly Step[],
  context: ScimContext,
  next: number,
): Promise<Reply | undefined> {
  return (await outcome) ?? trySteps(steps, context, next);
}
