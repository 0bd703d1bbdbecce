import type { Question } from '../model/decision.ts';
import type { Subject } from '../model/subject.ts';
import type { Asked } from './ask.ts';
import { callTarget } from './call-target.ts';
import { findById } from './find-by-id.ts';
import type { Run } from './run.ts';

/** Asks whether the linked object is there: found, or nothing. */
export async function askStanding(run: Run, { source, type }: Subject, { value }: Question): Promise<Asked> {
  const asked = await callTarget(run, () => findById(run.target, type, value));
  if (!asked.ok) return asked;
  return { ok: true, found: asked.value.map((object) => ({ object, claimedBy: source })), exchanges: asked.exchanges };
}
