import { callTarget } from '../execute/call-target.ts';
import type { Run } from '../execute/run.ts';
import type { TargetFailure } from '../model/target.ts';
import { NotRunnable } from './open-run.ts';

/** Test Connection at the beginning of every cycle: without it a wrong token would fail every object. */
export async function probe(run: Run): Promise<TargetFailure | undefined> {
  const { User, Group } = run.decide.compiled.objects;
  const [user] = User.matching;
  const [group] = Group.mapping.enabled ? Group.matching : [];
  if (user === undefined)
    throw new NotRunnable('Users have no matching attribute.', 'Give one of the mappings a precedence.');
  const match = { User: user.path, ...(group === undefined ? {} : { Group: group.path }) };
  const result = await callTarget(run, () => run.target.probe(match));
  return result.ok ? undefined : result.failure;
}
