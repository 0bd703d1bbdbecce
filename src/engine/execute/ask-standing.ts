import type { Question } from '../model/decision.ts';
import type { Subject } from '../model/subject.ts';
import type { Asked } from './ask.ts';
import { callTarget } from './call-target.ts';
import type { Run } from './run.ts';

/** Asks whether the linked object is there: found, or nothing. */
export async function askStanding(run: Run, { source, type }: Subject, { value }: Question): Promise<Asked> {
  const read = await callTarget(run, () => run.target.read(type, value));
  const { exchanges } = read;
  if (read.ok) return { ok: true, found: [{ object: read.value, claimedBy: source }], exchanges };
  return read.failure.code === 'not-found' ? { ok: true, found: [], exchanges } : read;
}
