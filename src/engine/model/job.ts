import type { DriftSettings } from './drift.ts';
import type { GuardLimits, Held } from './guard.ts';

/** From how many failed objects on, and which share (1 to 100) of those evaluated, a cycle is not worth going on with. */
export interface FailureLimits {
  readonly failures: number;
  readonly percent: number;
}

export const defaultFailureLimits: FailureLimits = Object.freeze({ failures: 20, percent: 40 });

/** When a job runs. `interval`: every so many minutes; `change`: also as soon as the feed moves. */
export interface Schedule {
  readonly intervalMinutes: number;
  readonly trigger: 'interval' | 'change';
  /** Accidental deletion prevention; absent: as usual. */
  readonly limits?: GuardLimits;
  /** When so many objects of a cycle fail that the job stops; absent: as usual. */
  readonly failures?: FailureLimits;
  /** What becomes of an object whose linked object is gone: made again (the default), or reported as a failure. */
  readonly missing?: 'recreate' | 'report';
  /** How drift is looked for; absent: as usual. */
  readonly drift?: DriftSettings;
}

export const defaultSchedule: Schedule = Object.freeze({ intervalMinutes: 40, trigger: 'change' });

/** A break for maintenance: nothing is sent, what changes waits, and it goes on where it was. */
export interface Pause {
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: string;
  /** It goes on by itself then (ms); absent: when somebody resumes it. */
  readonly until?: number;
}

/** Why a job backs off: what the target said, since when (ms), and when it is tried again (ms). */
export interface Quarantine {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  readonly since: number;
  readonly next: number;
  /** How many probes failed since; absent: none. */
  readonly probes?: number;
  /** The last day of it that people were reminded on. */
  readonly reminded?: number;
  /** When Provisioning Status was set to Off because of it (ms); absent: it was not. */
  readonly disabled?: number;
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
  /** Removals wait for a person; undefined: none do. */
  readonly held: Held | undefined;
  /** No cycle starts by itself before this time (ms). */
  readonly notBefore: number;
  readonly pause: Pause | undefined;
  /** The target asked for silence until then (ms); past or 0: it did not. */
  readonly silentUntil: number;
  /** The next full cycle's removals need not pass the guard. */
  readonly forced: boolean;
  /** How many drafts were written and discarded; the one there is, if any, has this number with a minus sign as its version. */
  readonly drafts: number;
}

/** True while a pause holds. */
export function isPaused({ pause }: Pick<Job, 'pause'>, now: number): boolean {
  return pause !== undefined && (pause.until === undefined || pause.until > now);
}
