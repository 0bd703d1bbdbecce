import type { GuardLimits } from './guard.ts';

/** When a job runs. `interval`: every so many minutes; `change`: also as soon as the feed moves. */
export interface Schedule {
  readonly intervalMinutes: number;
  readonly trigger: 'interval' | 'change';
  readonly limits?: GuardLimits;
}

export const defaultSchedule: Schedule = Object.freeze({ intervalMinutes: 40, trigger: 'interval' });

/** Why a job backs off: what the target said, since when (ms), and when it is tried again (ms). */
export interface Quarantine {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  readonly since: number;
  readonly next: number;
}

/** The provisioning of one directory to one enterprise application. */
export interface Job {
  readonly tenant: number;
  readonly job: number;
  readonly application: number;
  readonly state: 'on' | 'off';
  /** The last feed number whose consequences are in `work`; 0: a full cycle is due. */
  readonly watermark: number;
  /** Version of the current configuration. */
  readonly configuration: number;
  readonly schedule: Schedule;
  readonly quarantine: Quarantine | undefined;
  /** No cycle starts by itself before this time (ms). */
  readonly notBefore: number;
}
