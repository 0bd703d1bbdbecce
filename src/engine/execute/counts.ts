import { counted, type Outcome, type Tally } from '../model/outcome.ts';
import type { Subject } from '../model/subject.ts';
import type { Run } from './run.ts';

const nothing: Tally = Object.freeze({});

/**
 * The counts of an evaluation. In the phases of a full cycle an object that its link says was counted already (a page that is
 * done again after a crash) is not counted twice; work after them is another evaluation.
 */
export function countsOf(run: Run, subject: Subject, outcome: Outcome, reason = '', warned = false): Tally {
  const again = run.progress.phase !== 'work' && subject.link?.cycle === run.cycle.cycle;
  return again ? nothing : counted(outcome, reason, warned);
}
