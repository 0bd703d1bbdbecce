import type { Action } from '../model/action.ts';
import { sentCreate } from '../model/sent-create.ts';
import type { Subject } from '../model/subject.ts';
import { checkLinkUnchanged, linkChanged } from '../queries/links.ts';
import { markSent } from '../queries/work.ts';
import type { Run } from './run.ts';

/**
 * Marks a create as sent, with the names under which it goes, in one commit with the others that are about to go out; resolves once
 * the mark is durable. What is no create needs no mark. Answers false when an administrator linked the object meanwhile: nothing is
 * to be created, and its work is due again.
 */
export async function markCreate(run: Run, { source, type, link }: Subject, action: Action): Promise<boolean> {
  const { tenant, job, deps } = run;
  const sent = sentCreate(action, type, deps.clock.now());
  if (sent === undefined) return true;
  const unchanged = checkLinkUnchanged(tenant, job.job, source, link?.revision ?? 0);
  const refusal = await run.joint.join([unchanged, markSent(tenant, job.job, source, sent)], {});
  if (refusal === linkChanged) return false;
  if (refusal !== undefined) throw new Error(`The mark of a create was refused as "${refusal}".`);
  return true;
}
