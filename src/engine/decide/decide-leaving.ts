import type { Action } from '../model/action.ts';
import type { Decision, Trace } from '../model/decision.ts';
import type { Situation } from '../model/situation.ts';
import type { Subject } from '../model/subject.ts';
import type { Attributes } from '../model/target.ts';
import type { CompiledMapping } from './compiled.ts';
import type { DecideContext } from './context.ts';
import { diff } from './diff.ts';
import { mapAttributes } from './map.ts';
import { leftScope } from './scope/explain-scope.ts';
import { sourceLookup } from './source-value.ts';

/** The target object of somebody who leaves. */
export interface Leaver {
  readonly target: string;
  readonly etag: string | undefined;
  readonly written: Attributes;
  /** Whether its account is known to be disabled already. */
  readonly disabled: boolean;
}

/**
 * What becomes of a linked object that is no longer in scope: users are disabled by update, deleted once they were purged;
 * groups are deleted where the target lets us, else emptied of the members we wrote.
 */
export function decideLeaving(context: DecideContext, subject: Subject, leaver: Leaver, trace: Trace): Decision {
  const purged = subject.doc === undefined;
  const situation: Situation = purged || subject.deleted ? 'deleted-source' : 'out-of-scope';
  const { configuration } = context.compiled;
  const { actions } = configuration.objects[subject.type];
  const rest = (code: string, settle: 'keep' | 'disable' | 'drop'): Decision => ({
    kind: 'rest',
    outcome: 'skipped',
    code,
    settle,
    again: false,
    situation,
    remark: code,
    trace,
  });
  if (configuration.skipOutOfScopeDeletions && leftScope(trace.scope.reason)) return rest('out-of-scope-kept', 'keep');
  const remove = subject.type === 'Group' ? context.capabilities.groups === 'full' : purged;
  if (remove && actions.delete) return removal(context, { kind: 'delete', target: leaver.target }, situation, trace);
  if (purged && leaver.disabled) return rest('delete-off', 'drop');
  if (subject.type === 'Group') return rest(trace.scope.reason, leaver.disabled ? 'keep' : 'disable');
  const action = disable(context, context.compiled.objects[subject.type], subject, leaver);
  if (action.changes.length === 0) return rest(trace.scope.reason, leaver.disabled ? 'keep' : 'disable');
  return actions.update ? removal(context, action, situation, trace) : rest('update-off', 'keep');
}

function removal(context: DecideContext, action: Action, situation: Situation, trace: Trace): Decision {
  return { kind: context.hold ? 'plan' : 'act', action, situation, remark: trace.scope.reason, trace };
}

/** Only attributes that follow IsSoftDeleted flow to somebody who left. */
function disable(context: DecideContext, mapping: CompiledMapping, subject: Subject, leaver: Leaver) {
  const attributes = mapping.attributes.filter((one) => one.followsLeaving);
  const mapped = mapAttributes(attributes, sourceLookup(subject, true), context.environment);
  const { changes, next } = diff(attributes, mapped, leaver.written);
  return { kind: 'disable', target: leaver.target, etag: leaver.etag, changes, desired: next } as const;
}
