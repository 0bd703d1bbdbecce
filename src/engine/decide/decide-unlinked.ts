import { type Json, own } from '#scim/json.ts';
import type { Decision, Found, Knowledge, Trace } from '../model/decision.ts';
import type { Subject } from '../model/subject.ts';
import type { Attributes, TargetObject } from '../model/target.ts';
import { chooseUnique } from './choose-unique.ts';
import type { CompiledMapping } from './compiled.ts';
import type { DecideContext } from './context.ts';
import { apply, type Difference, diff } from './diff.ts';
import { keepFound } from './foreign-identifier.ts';
import { type Mapped, mapAttributes, withDefaults } from './map.ts';
import { match, matchNames } from './match.ts';
import { namesOf } from './names-of.ts';
import { permitted } from './permitted.ts';
import { warningsOf } from './remark.ts';
import { requiredMissing } from './required-missing.ts';
import { sourceLookup } from './source-value.ts';

/** The code of an object that cannot be made because others have all its candidates. */
export const noUniqueValue = 'no-unique-value';

/** Finds the target object of one that has no link: asks, links what is found, creates what is absent. */
export function decideUnlinked(
  context: DecideContext,
  mapping: CompiledMapping,
  subject: Subject,
  mapped: Mapped,
  knowledge: Knowledge,
  trace: Trace,
): Decision {
  const result = match(mapping, subject, mapped, knowledge.answers);
  switch (result.kind) {
    case 'ask':
      return result;
    case 'no-value':
      return skipped(trace, 'matching-value-missing', 'No matching attribute has a value.', false);
    case 'ambiguous':
    case 'claimed': {
      const { kind: situation, text: message } = result;
      const failed = { ...trace, match: message };
      return { kind: 'conflict', code: situation, message, situation, remark: message, trace: failed };
    }
    case 'found':
      return decideNewMatch(context, mapping, subject, mapped, result.found, { ...trace, match: result.text });
    case 'absent':
      return decideAbsent(context, mapping, subject, mapped, knowledge, { ...trace, match: result.text });
  }
}

function decideAbsent(
  context: DecideContext,
  mapping: CompiledMapping,
  subject: Subject,
  mapped: Mapped,
  knowledge: Knowledge,
  trace: Trace,
): Decision {
  const { mapping: object, attributes } = mapping;
  if (!object.actions.create) {
    const locked = object.locked?.create;
    const text = `${trace.match} ${locked ?? 'Creating is switched off in the mapping.'}`;
    return skipped({ ...trace, match: text }, locked === undefined ? 'create-off' : 'create-by-hand', text, true);
  }
  const chosen = chooseUnique(context, mapping, subject, knowledge);
  if (chosen.kind === 'ask') return chosen;
  const situation = knowledge.missing ? 'missing' : 'absent';
  if (chosen.kind === 'none-free') {
    const message = `Every value to choose from is taken in the application. ${chosen.text}`;
    return {
      kind: 'conflict',
      code: noUniqueValue,
      message,
      situation,
      remark: noUniqueValue,
      trace: { ...trace, map: '' },
    };
  }
  if (chosen.kind === 'missing') return requiredMissing(trace, chosen.paths);
  const warnings = warningsOf(mapped, undefined);
  const values = { ...mapped.values, ...chosen.values };
  const names = matchNames(mapping, mapped.values);
  const action = { kind: 'create', attributes: withDefaults(attributes, values), names } as const;
  const map = `${trace.map} ${chosen.text}`.trim();
  return { kind: 'act', action, situation, remark: warnings.join(' '), trace: { ...trace, map, warnings } };
}

/** Only what the directory has is written over what was found; the rest of the account stays as its people made it, but for what we sent. */
function decideNewMatch(
  context: DecideContext,
  mapping: CompiledMapping,
  subject: Subject,
  mapped: Mapped,
  found: Found,
  trace: Trace,
): Decision {
  const seen = seenAttributes(mapping, found.object);
  const all = diff(mapping.attributes, mapped, seen);
  // What a lost reply left behind is our own.
  const sent = subject.work?.sent;
  const made = sent !== undefined;
  const adopted = subject.pending?.state === 'approved' && subject.pending.target === found.object.id;
  const {
    difference: wanted,
    kept,
    warnings: foreign,
  } = made || adopted ? { difference: all, kept: {}, warnings: [] } : keepFound(all, seen);
  const clears = (path: string): boolean => sent?.paths?.includes(path) === true;
  const changes = permitted(mapping, wanted.changes).filter(({ path, after }) => after !== undefined || clears(path));
  const difference: Difference = { ...wanted, changes };
  const warnings = [...warningsOf(mapped, difference), ...foreign];
  const action = {
    kind: changes.length === 0 ? 'none' : 'update',
    target: found.object.id,
    etag: found.object.etag,
    changes,
    desired: apply(ours(mapping, mapped, seen), changes),
    kept,
  } as const;
  const waits = context.compiled.configuration.onMatch === 'report';
  if (waits && !made && !adopted && context.protects(namesOf(subject, action)) === undefined) {
    const pending = { target: found.object.id, name: nameOf(found.object), changes: all.changes };
    const text = `${trace.match} It waits until an administrator adopts it; nothing is written.`;
    return { ...skipped({ ...trace, match: text }, 'match-pending', text, false), situation: 'new-match', pending };
  }
  return { kind: 'act', action, situation: 'new-match', remark: warnings.join(' '), trace: { ...trace, warnings } };
}

/** What of an account counts as written once an administrator ties an object to it. */
export function knownOf(context: DecideContext, subject: Subject, object: TargetObject): Attributes {
  const mapping = context.compiled.objects[subject.type];
  const mapped = mapAttributes(
    mapping.attributes,
    sourceLookup(subject, false, context.appRolesOf),
    context.environment,
  );
  return ours(mapping, mapped, seenAttributes(mapping, object));
}

/** Of what the target showed, the values that we would have written ourselves, and what creation or a name has fixed. */
function ours(mapping: CompiledMapping, mapped: Mapped, seen: Attributes): Attributes {
  const known: Record<string, Json> = {};
  for (const { path, mapping: attribute } of mapping.attributes) {
    const value = Object.hasOwn(seen, path) ? seen[path] : undefined;
    const kept = attribute.apply === 'creation' || Object.hasOwn(mapped.values, path);
    if (value !== undefined && kept) known[path] = value;
  }
  return known;
}

function seenAttributes(mapping: CompiledMapping, object: TargetObject): Attributes {
  const seen: Record<string, Json> = {};
  for (const attribute of mapping.attributes) {
    const value = attribute.seen(object.body);
    if (value !== undefined && value !== null) seen[attribute.path] = value;
  }
  return seen;
}

function nameOf({ id, body }: TargetObject): string {
  const name = own(body, 'userName') ?? own(body, 'displayName');
  return typeof name === 'string' ? name : id;
}

function skipped(trace: Trace, code: string, text: string, again: boolean) {
  const told = trace.match === '' ? { ...trace, match: text } : trace;
  return {
    kind: 'rest',
    outcome: 'skipped',
    code,
    settle: 'keep',
    again,
    situation: code === 'matching-value-missing' ? 'ignored' : 'absent',
    remark: code,
    trace: told,
  } as const;
}
