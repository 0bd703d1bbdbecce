import type { Action } from '../model/action.ts';
import type { ObjectType, TargetObject, TargetResult } from '../model/target.ts';
import { valuesOf } from '../model/unanswered.ts';
import { callTarget } from './call-target.ts';
import type { Run } from './run.ts';

/** Does one action at the target; `none` needs no call. The value is what the target showed, where it showed something. */
export function perform(run: Run, type: ObjectType, action: Action): Promise<TargetResult<TargetObject | null>> {
  const { target } = run;
  switch (action.kind) {
    case 'create':
      return callTarget(run, () => target.create(type, action.attributes));
    case 'delete':
      return callTarget<TargetObject | null>(run, () => target.delete(type, action.target));
    case 'none':
      return Promise.resolve({ ok: true, value: null, exchanges: [] });
    default: {
      const object = { id: action.target, ...(action.etag === undefined ? {} : { etag: action.etag }) };
      return callTarget(run, () => target.update(type, object, action.changes, valuesOf(action.desired)));
    }
  }
}
