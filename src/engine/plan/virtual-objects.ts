import type { Storage, Write } from '#storage/port.ts';
import { matchKey } from '../decide/match-key.ts';
import type { Run } from '../execute/run.ts';
import type { Attributes, ObjectType, TargetObject } from '../model/target.ts';
import { insertMade, madeByMatch } from '../queries/made-objects.ts';

/** Remembers what a simulation made by its matching attributes: in the store, for there may be many. */
export function noteMade(run: Run, type: ObjectType, target: string, written: Attributes): readonly Write[] {
  const { tenant, job, decide } = run;
  return decide.compiled.objects[type].matching.flatMap(({ path }) => {
    const match = matchKey(Object.hasOwn(written, path) ? written[path] : undefined);
    if (match === '') return [];
    return [insertMade(tenant, job.job, { type, path, target, match })];
  });
}

/** Finds again what a simulation made. `job`: its shadow. */
export function madeObjects(storage: Pick<Storage, 'read'>, tenant: number, job: number) {
  return async (type: ObjectType, path: string, value: string): Promise<readonly TargetObject[]> => {
    const found = await storage.read(madeByMatch(tenant, job, type, path, matchKey(value)));
    return found.map((id) => ({ id, body: {} }));
  };
}
