import type { ReplyOf } from '../../api/contract-types.ts';
import type { Tone } from '../../components/StatusBadge.tsx';

export type Plan = ReplyOf<'getPlan'>;
export type PlanRow = ReplyOf<'listPlanRows'>['rows'][number];

const tones: Readonly<Record<Plan['state'], Tone>> = {
  simulating: 'info',
  ready: 'waiting',
  approved: 'waiting',
  applying: 'info',
  applied: 'good',
  stopped: 'warning',
  outdated: 'neutral',
  discarded: 'neutral',
  failed: 'bad',
};

/** How the state of a plan is shown. */
export function planTone(state: Plan['state']): Tone {
  return tones[state];
}

const rowTones: Readonly<Record<PlanRow['state'], Tone>> = {
  planned: 'waiting',
  done: 'good',
  failed: 'bad',
  refused: 'warning',
  told: 'neutral',
};

/** How the outcome of a row is shown. */
export function rowTone(state: PlanRow['state']): Tone {
  return rowTones[state];
}

/** True while it is computed or applied. */
export function isUnderWay({ state }: Plan): boolean {
  return state === 'simulating' || state === 'applying';
}

/** How many rows were refused, or failed. */
export function sumOf({ counts }: Plan, what: 'rows' | 'refused' | 'failed'): number {
  return counts.reduce((sum, one) => sum + one[what], 0);
}

/** What another simulation, or another word on a plan, changes. */
export const refreshedByPlans = ['listPlans', 'getPlan', 'listPlanRows', 'getJob', 'listCycles'] as const;
