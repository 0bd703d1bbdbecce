import { defaultGuardLimits } from '#engine/model/guard.ts';
import type { Job } from '#engine/model/job.ts';

/** What becomes of everybody once a job has another configuration, in sentences. */
export function nextCycle({ state, schedule }: Job): readonly string[] {
  const { on, removals, percent } = schedule.limits ?? defaultGuardLimits;
  const when =
    state === 'on' ? 'A full cycle begins now' : 'The next cycle, once provisioning is started, is a full one';
  return [
    `${when}: everybody is looked at again. Links are kept.`,
    on
      ? `Accidental deletion prevention is on: more than ${removals} removals, or ${percent} %, wait for a person.`
      : 'Accidental deletion prevention is off: whatever leaves goes at once.',
  ];
}
