import { markSent } from '../queries/work.ts';
import type { Run } from './run.ts';

/** Marks a create as sent, in one commit with the others that are about to go out; resolves once the mark is durable. */
export async function markCreate(run: Run, source: number): Promise<void> {
  const mark = markSent(run.tenant, run.job.job, source, run.deps.clock.now());
  const refusal = await run.joint.join([mark], {});
  if (refusal !== undefined) throw new Error(`The mark of a create was refused as "${refusal}".`);
}
