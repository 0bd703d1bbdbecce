import type { Storage } from '#storage/port.ts';
import { findById } from '../execute/find-by-id.ts';
import type { Found, Question } from '../model/decision.ts';
import type { ObjectType, Target, TargetFailure } from '../model/target.ts';
import { sourceOfTarget } from '../queries/links.ts';

/** Who asks, outside of a cycle. */
export interface Asker {
  readonly storage: Storage;
  readonly tenant: number;
  readonly job: number;
  /** Asked for matching accounts, never written to. Without it, nobody is asked. */
  readonly target?: Target;
}

export type TargetAnswer = { readonly found: readonly Found[] } | { readonly failure: TargetFailure };

/** Answers a question of a decision from the target; undefined where there is none to be asked. */
export async function askTarget(
  { storage, tenant, job, target }: Asker,
  type: ObjectType,
  { path, value, standing }: Question,
): Promise<TargetAnswer | undefined> {
  if (target === undefined) return undefined;
  const answer = standing === true ? await findById(target, type, value) : await target.find(type, path, value);
  if (!answer.ok) return { failure: answer.failure };
  const found: Found[] = [];
  for (const object of answer.value) {
    const [claimedBy] = await storage.read(sourceOfTarget(tenant, job, type, object.id));
    found.push({ object, claimedBy });
  }
  return { found };
}
