import type { Reply } from '../reply.ts';
import type { ScimContext } from './context.ts';

/**
 * One named thing that is done to a request. It puts what it finds into the context, throws `ScimError` to refuse, and
 * answers with a `Reply` when nothing is left to do.
 */
export type Step = (context: ScimContext) => Reply | undefined | Promise<Reply | undefined>;

/** Runs the steps in order until one replies. */
export async function runSteps(steps: readonly Step[], context: ScimContext): Promise<Reply> {
  const reply = await trySteps(steps, context);
  if (reply === undefined) throw new Error(`no step answered after ${context.step}`);
  return reply;
}

/** The same where none of the steps need reply. */
export async function trySteps(steps: readonly Step[], context: ScimContext): Promise<Reply | undefined> {
  for (const step of steps) {
    context.step = step.name;
    const outcome = step(context);
    // Most steps only look something up: they are not awaited, which would cost each request a dozen turns of the loop.
    const reply = outcome instanceof Promise ? await outcome : outcome;
    if (reply !== undefined) return reply;
  }
  return undefined;
}
