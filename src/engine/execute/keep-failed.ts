import type { Write } from '#storage/port.ts';
import { sayTime } from '../explain/say-time.ts';
import type { SentCreate } from '../model/sent-create.ts';
import { escrow, finishWork } from '../queries/work.ts';
import { dueAfter } from './attempts.ts';
import type { Run } from './run.ts';

/** Work that failed once more; `attempts` and `firstFailed` as they stood before. */
export interface FailedWork {
  readonly source: number;
  readonly member: number;
  readonly seq: number;
  readonly attempts: number;
  readonly firstFailed: number | undefined;
  readonly code: string;
  readonly message: string;
  /** A create that went out and may have been done. */
  readonly sent: SentCreate | undefined;
}

export interface Kept {
  readonly write: Write;
  /** What becomes of it, as a sentence. */
  readonly text: string;
}

/** Keeps failed work for its next attempt (escrow), or drops it after four weeks. */
export function keepFailed(run: Run, failed: FailedWork): Kept {
  const { tenant, job, deps } = run;
  const { source, member, seq, code, message, sent } = failed;
  const now = deps.clock.now();
  const attempts = failed.attempts + 1;
  const firstFailed = failed.firstFailed ?? now;
  const due = dueAfter({ code, attempts, firstFailed, now, fraction: deps.random.fraction() });
  if (due === undefined) {
    const text = `Attempt ${attempts}. It has failed for four weeks and is not tried again by itself; a change of it, or a full cycle, does.`;
    return { write: finishWork(tenant, job.job, source, member, seq), text };
  }
  const failure = message.slice(0, 500).toWellFormed();
  const row = { source, member, seq, due, attempts, firstFailed, code, failure, sent };
  const text = `Attempt ${attempts}; the next one not before ${sayTime(due)}.`;
  return { write: escrow(tenant, job.job, row), text };
}
