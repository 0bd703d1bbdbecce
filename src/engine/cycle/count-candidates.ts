import type { Run } from '../execute/run.ts';
import type { ObjectType } from '../model/target.ts';
import { countCandidates } from '../queries/numbers.ts';
import { bringingGroups } from './bringing-groups.ts';
import { subjectSource } from './load-subjects.ts';

/** Longer than this nobody counts (ms). */
const deadline = 20_000;

/**
 * How many candidates of a type a full cycle has.
 * @throws ScanBudgetExceeded when counting takes too long
 */
export async function countCandidatesOf(run: Run, type: ObjectType): Promise<number> {
  const { tenant, decide, deps } = run;
  if (!decide.compiled.objects[type].mapping.enabled) return 0;
  const source = subjectSource(run);
  const window = { ...source, bringing: type === 'User' ? await bringingGroups(source) : undefined };
  const count = (after: number, upTo: number) => countCandidates({ ...window, after, upTo }, type);
  const counts = await deps.storage.scan(tenant, count, { deadline });
  return counts.reduce((sum, one) => sum + one, 0);
}
