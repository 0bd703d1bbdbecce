import { type Decision, type Knowledge, nothingKnown, type Trace } from '../model/decision.ts';
import type { Situation } from '../model/situation.ts';
import type { Subject } from '../model/subject.ts';
import { isInDoubt, withoutDoubt } from '../model/unanswered.ts';
import type { CompiledMapping } from './compiled.ts';
import type { DecideContext } from './context.ts';
import { decideLeaving } from './decide-leaving.ts';
import { decideUnlinked, noUniqueValue } from './decide-unlinked.ts';
import { apply, diff } from './diff.ts';
import { keepLinked } from './foreign-identifier.ts';
import { type Mapped, mapAttributes } from './map.ts';
import { namesOf } from './names-of.ts';
import { isDisabling, permitted } from './permitted.ts';
import { mapText, warningsOf } from './remark.ts';
import { renamedOf, renamedText } from './renamed.ts';
import { requiredMissing } from './required-missing.ts';
import { explainScope } from './scope/explain-scope.ts';
import { sourceLookup } from './source-value.ts';
import { assignedBefore, waitsForPerson, waitsText } from './waits-for-person.ts';

/**
 * Decides what is to be done about one object, from what is known: nothing (`rest`), a question to the target (`ask`: answer
 * it and decide again), an action (`act`), or one that waits for the guard (`plan`). Pure.
 */
export function decideObject(context: DecideContext, subject: Subject, knowledge: Knowledge = nothingKnown): Decision {
  return unlessProtected(context, subject, decideUnprotected(context, subject, knowledge));
}

/** The decision, or nothing at all where it would touch what is protected. */
export function unlessProtected<Some extends Decision>(
  context: DecideContext,
  subject: Subject,
  decision: Some,
): Some | Extract<Decision, { readonly kind: 'rest' }> {
  if (decision.kind !== 'act' && decision.kind !== 'plan') return decision;
  const rule = context.protects(namesOf(subject, decision.action));
  if (rule === undefined) return decision;
  const why = rule.note === '' ? '' : ` (${rule.note})`;
  const match = `Protected by ${rule.kind === 'exact' ? 'the name' : 'the pattern'} "${rule.value}"${why}: nothing is written.`;
  const trace = { ...decision.trace, match };
  return { ...rest(trace, 'skipped', 'protected', decision.situation), remark: `protected ${rule.value}` };
}

function decideUnprotected(context: DecideContext, subject: Subject, knowledge: Knowledge): Decision {
  const mapping = context.compiled.objects[subject.type];
  const scope = explainScope(context.compiled, subject, context.entitles);
  const trace: Trace = { scope, match: '', map: '', warnings: [] };
  if (rests(subject)) return restOfPush(subject, trace);
  if (!mapping.mapping.enabled) return rest(trace, 'none', 'not-mapped', 'ignored');
  return scope.inScope
    ? decideInScope(context, mapping, subject, knowledge, trace)
    : decideOutOfScope(context, mapping, subject, knowledge, trace);
}

/** Its push was deactivated. A create that is under way is seen to its end first. */
function rests({ push, link, work }: Subject): boolean {
  return push === 'inactive' && (link?.target !== undefined || work?.sent === undefined);
}

/** The group in the application stays as it is, also when the one in the directory is deleted. */
function restOfPush({ doc, link }: Subject, trace: Trace): Decision {
  const match = 'Its push is inactive: neither the group nor its members are written until it is activated.';
  const situation = link?.target === undefined ? 'ignored' : 'confirmed';
  const rested = rest({ ...trace, match }, 'skipped', 'push-inactive', situation);
  return doc === undefined ? { ...rested, settle: 'forget' } : rested;
}

function decideOutOfScope(
  context: DecideContext,
  mapping: CompiledMapping,
  subject: Subject,
  knowledge: Knowledge,
  trace: Trace,
): Decision {
  const { link, work } = subject;
  if (link?.target !== undefined && knowledge.missing)
    return { ...rest(trace, 'skipped', 'already-gone', 'missing'), settle: 'drop' };
  if (link?.target !== undefined) {
    return decideLeaving(
      context,
      subject,
      { ...link, target: link.target },
      { ...trace, match: `Linked to ${link.target}.` },
    );
  }
  if (work?.sent !== undefined) {
    const lookup = sourceLookup(subject, true, context.appRolesOf);
    // Of what was purged nothing is known but the names under which it was sent.
    const mapped = mapAttributes(subject.doc === undefined ? [] : mapping.attributes, lookup, context.environment);
    const fate = decideUnlinked(context, mapping, subject, mapped, knowledge, trace);
    // Nothing is made for who left: no value is chosen any more.
    if (fate.kind === 'ask' && fate.candidate === undefined) return fate;
    if (fate.kind === 'conflict' && fate.code !== noUniqueValue) return fate;
    if (fate.kind === 'act' && 'target' in fate.action) {
      const made = {
        target: fate.action.target,
        etag: undefined,
        written: {},
        state: 'active',
        origin: 'created',
      } as const;
      return decideLeaving(context, subject, made, fate.trace);
    }
  }
  // Purged and never linked: nothing is left of it but perhaps a remembered skip.
  if (subject.doc === undefined) return { ...rest(trace, 'none', 'purged', 'ignored'), settle: 'drop' };
  return rest(trace, trace.scope.candidate ? 'skipped' : 'none', trace.scope.reason, 'ignored');
}

function decideInScope(
  context: DecideContext,
  mapping: CompiledMapping,
  subject: Subject,
  knowledge: Knowledge,
  scoped: Trace,
): Decision {
  if (waitsForPerson(context, subject)) {
    return rest({ ...scoped, match: waitsText }, 'skipped', assignedBefore, 'ignored');
  }
  const mapped = mapAttributes(
    mapping.attributes,
    sourceLookup(subject, false, context.appRolesOf),
    context.environment,
  );
  const trace = { ...scoped, map: mapText(mapped) };
  const { link } = subject;
  const linked = link?.target !== undefined && !knowledge.missing;
  const situation: Situation = linked ? 'confirmed' : 'ignored';
  if (mapped.missing.length > 0) {
    return requiredMissing(trace, mapped.missing, situation);
  }
  if (mapped.awaited.length > 0) {
    const awaited = mapped.awaited.join(', ');
    const map = `Without a value: ${awaited}. The mapping says that it is skipped then. Fill it in the directory, or choose otherwise in the mapping.`;
    const skipped = rest({ ...trace, map }, 'skipped', 'value-empty', situation);
    return { ...skipped, remark: `value-empty ${awaited}` };
  }
  if (linked && isInDoubt(link.written) && knowledge.standing === undefined)
    return { kind: 'ask', path: 'id', value: link.target, standing: true };
  return linked
    ? decideLinked(mapping, subject, mapped, knowledge, trace)
    : decideUnlinked(context, mapping, subject, mapped, knowledge, trace);
}

function decideLinked(
  mapping: CompiledMapping,
  subject: Subject,
  mapped: Mapped,
  { answers }: Knowledge,
  mappedTrace: Trace,
): Decision {
  const { link } = subject;
  if (link?.target === undefined) return rest(mappedTrace, 'none', 'not-linked', 'ignored');
  const { difference, warnings: foreign } = keepLinked(diff(mapping.attributes, mapped, link.written), link);
  const renamed = renamedOf(mapping, mapped, link.written);
  const [answer] = answers;
  if (renamed !== undefined && answer === undefined) return { kind: 'ask', path: renamed.path, value: renamed.after };
  // Somebody gave it the new name in the application, too.
  const followed = renamed !== undefined && answer?.some(({ object }) => object.id === link.target) === true;
  const told = renamed === undefined || followed ? [] : [renamedText(renamed)];
  const warnings = [...warningsOf(mapped, difference), ...foreign, ...told];
  const returned = link.state !== 'active';
  const trace = { ...mappedTrace, match: `Linked to ${link.target}.`, warnings };
  const situation: Situation = returned ? 'returned' : 'confirmed';
  const changes = permitted(mapping, difference.changes);
  const next = changes.length === difference.changes.length ? difference.next : apply(link.written, changes);
  const known = withoutDoubt(next);
  const desired = followed ? { ...known, [renamed.path]: renamed.after } : known;
  if (difference.changes.length === 0 && !followed && known === next) {
    const still = rest(trace, 'inSync', '', 'confirmed');
    const settle = returned ? 'activate' : 'keep';
    return { ...still, remark: warnings.join(' '), settle, again: told.length > 0 };
  }
  const left = difference.changes.filter((change) => !changes.includes(change));
  // Who may not be enabled again stays as the account was left.
  const heldBack = left.some(({ path }) => isDisabling(mapping, path)) && mapping.mapping.actions.disable === false;
  if (heldBack && (link.state === 'disabled' || changes.length === 0))
    return rest(trace, 'skipped', 'disable-off', situation);
  if (left.length > 0 && changes.length === 0) return rest(trace, 'skipped', 'update-off', situation);
  const kind = changes.length === 0 ? 'none' : link.state === 'disabled' ? 'restore' : 'update';
  const action = { kind, target: link.target, etag: link.etag, changes, desired } as const;
  return { kind: 'act', action, situation, remark: warnings.join(' '), trace };
}

function rest(trace: Trace, outcome: 'inSync' | 'skipped' | 'none', code: string, situation: Situation) {
  return { kind: 'rest', outcome, code, settle: 'keep', again: false, situation, remark: code, trace } as const;
}
