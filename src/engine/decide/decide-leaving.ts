import type { Action } from '../model/action.ts';
import { usualLeaving } from '../model/configuration.ts';
import type { Decision, Settling, Trace } from '../model/decision.ts';
import type { Link } from '../model/link.ts';
import type { Situation } from '../model/situation.ts';
import type { Subject } from '../model/subject.ts';
import type { CompiledMapping } from './compiled.ts';
import type { DecideContext } from './context.ts';
import { diff } from './diff.ts';
import { mapAttributes } from './map.ts';
import { mayDelete } from './may-delete.ts';
import { mayDisable } from './permitted.ts';
import { leftScope } from './scope/explain-scope.ts';
import { sourceLookup } from './source-value.ts';

/** The target object of somebody who leaves. */
export type Leaver = Pick<Link, 'etag' | 'written' | 'state' | 'origin'> & { readonly target: string };

/** Why somebody left, as far as it matters for what becomes of the account. */
type Departure = 'purged' | 'deleted' | 'disabled' | 'out-of-scope';

const notOurs =
  'It was found in the application, not made by Rollcall, and is not deleted. Adopt it to have it deleted with its object.';

/**
 * What becomes of a linked object that is no longer in scope: users are disabled by update, deleted once they were purged (or at
 * once, where that is set); groups are deleted where the target lets us, else emptied of the members we wrote. What was found and
 * never adopted is not deleted.
 */
export function decideLeaving(context: DecideContext, subject: Subject, leaver: Leaver, scoped: Trace): Decision {
  const { configuration } = context.compiled;
  const { actions } = configuration.objects[subject.type];
  const { leaving = usualLeaving } = configuration;
  const departure = departureOf(subject, scoped);
  const situation: Situation = departure === 'purged' || departure === 'deleted' ? 'deleted-source' : 'out-of-scope';
  const unlawful =
    wantsDelete(context, subject, departure) && actions.delete && !mayDelete(context, subject, leaver.origin);
  const trace = unlawful ? { ...scoped, warnings: [...scoped.warnings, notOurs] } : scoped;
  const rest = (code: string, settle: Settling): Decision => ({
    kind: 'rest',
    outcome: 'skipped',
    code,
    settle,
    again: false,
    situation,
    remark: code,
    trace,
  });
  if (configuration.skipOutOfScopeDeletions && departure === 'out-of-scope')
    return rest('out-of-scope-kept', leaver.state === 'active' ? 'leave' : 'keep');
  if (wantsDelete(context, subject, departure) && actions.delete && !unlawful)
    return removal(context, { kind: 'delete', target: leaver.target }, situation, trace);
  const disabled = leaver.state === 'disabled';
  if (subject.type === 'Group' && leaving.groupMembers === 'leave') {
    if (departure === 'purged') return rest('members-left', 'forget');
    return rest('members-left', leaver.state === 'active' ? 'leave' : 'keep');
  }
  if (departure === 'purged' && disabled && unlawful) return rest('found-not-made', 'drop');
  if (departure === 'purged' && disabled) return rest('delete-off', 'drop');
  if (subject.type === 'Group') return rest(trace.scope.reason, disabled ? 'keep' : 'disable');
  const action = disable(context, context.compiled.objects[subject.type], subject, leaver);
  if (action.changes.length === 0) return rest(trace.scope.reason, disabled ? 'keep' : 'disable');
  if (mayDisable(actions)) return removal(context, action, situation, trace);
  return rest(actions.disable === undefined ? 'update-off' : 'disable-off', 'keep');
}

function departureOf(subject: Subject, { scope }: Trace): Departure {
  if (subject.doc === undefined) return 'purged';
  if (subject.deleted) return 'deleted';
  return leftScope(scope.reason) ? 'out-of-scope' : 'disabled';
}

/** Groups have no inactive state; a user goes when it was purged, or where leaving is set to delete. */
function wantsDelete({ compiled, capabilities }: DecideContext, subject: Subject, departure: Departure): boolean {
  if (subject.type === 'Group') return capabilities.groups === 'full';
  const atOnce = (compiled.configuration.leaving ?? usualLeaving).action === 'delete';
  return departure === 'purged' || (atOnce && departure !== 'disabled');
}

function removal(context: DecideContext, action: Action, situation: Situation, trace: Trace): Decision {
  return { kind: context.hold ? 'plan' : 'act', action, situation, remark: trace.scope.reason, trace };
}

/** Only attributes that follow IsSoftDeleted flow to somebody who left. */
function disable(context: DecideContext, mapping: CompiledMapping, subject: Subject, leaver: Leaver) {
  const attributes = mapping.attributes.filter((one) => one.followsLeaving);
  const mapped = mapAttributes(attributes, sourceLookup(subject, true, context.appRolesOf), context.environment);
  const { changes, next } = diff(attributes, mapped, leaver.written);
  return { kind: 'disable', target: leaver.target, etag: leaver.etag, changes, desired: next } as const;
}
