import type { Cycle, Phase } from '../model/cycle.ts';
import type { Job } from '../model/job.ts';

export interface JobProgress {
  readonly phase: Phase;
  readonly done: number;
  /** Candidates in all; undefined while nobody counted, and in an incremental cycle. */
  readonly total: number | undefined;
}

/** What an administrator wants to know of a job. */
export interface JobStatus {
  readonly job: Job;
  /** `quarantined`: on, but backing off. */
  readonly state: 'off' | 'on' | 'running' | 'quarantined';
  readonly running: Cycle | undefined;
  readonly progress: JobProgress | undefined;
  /** The last cycle that does not run any more. */
  readonly last: Cycle | undefined;
  /** Milliseconds since 1970; undefined: not by itself. */
  readonly next: number | undefined;
  /** Why nothing is due, or why it waits; empty when all is well. */
  readonly whyNot: string;
  readonly links: Readonly<Record<string, number>>;
  /** Work that waits, and how much of it has failed before. */
  readonly waiting: number;
  readonly failed: number;
}
