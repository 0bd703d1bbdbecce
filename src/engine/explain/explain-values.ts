import type { Json } from '#scim/json.ts';
import { candidatesText } from '../decide/choose-unique.ts';
import type { CompiledAttribute, CompiledMapping } from '../decide/compiled.ts';
import type { DecideContext } from '../decide/context.ts';
import { type Mapped, mapAttributes } from '../decide/map.ts';
import { sourceLookup } from '../decide/source-value.ts';
import type { AskedCandidate, Decision } from '../model/decision.ts';
import type { Subject } from '../model/subject.ts';
import type { TargetObject } from '../model/target.ts';
import type { MappedValue } from './explanation.ts';

/** What was decided, and what the target showed until then. */
export interface Walked {
  readonly decision: Decision | undefined;
  readonly seen: TargetObject | undefined;
  readonly candidates: readonly AskedCandidate[];
}

/** Every mapping with what it gives, and what that changes at the target. */
export function explainValues(
  { compiled, environment, appRolesOf }: DecideContext,
  subject: Subject,
  { decision, seen, candidates }: Walked,
): readonly MappedValue[] {
  const mapping = compiled.objects[subject.type];
  const leaving = decision?.kind !== 'ask' && decision?.trace.scope.inScope === false;
  const lookup = sourceLookup(subject, leaving, appRolesOf);
  const mapped = mapAttributes(mapping.attributes, lookup, environment);
  const references = mapAttributes(mapping.references, lookup, environment);
  return [
    ...mapping.attributes.map((one) =>
      one.unique
        ? uniqueValue(one, decision, candidates, beforeOf(one, subject, seen))
        : attributeValue(one, mapped, decision, beforeOf(one, subject, seen)),
    ),
    ...mapping.references.map((one) => referenceValue(one, references, beforeOf(one, subject, seen))),
    ...membersOf(mapping),
  ];
}

function attributeValue(
  attribute: CompiledAttribute,
  mapped: Mapped,
  decision: Decision | undefined,
  before: Json,
): MappedValue {
  const { path, mapping, redacted } = attribute;
  const change = changeOf(decision, path);
  const show = (value: Json): Json => (redacted && value !== null ? '[Redact]' : value);
  return {
    target: path,
    source: mapping.source,
    value: show(mapped.values[path] ?? null),
    before: show(change?.before ?? before),
    after: show(change === undefined ? before : (change.after ?? null)),
    changed: change !== undefined,
    note: noteOf(attribute, mapped),
  };
}

/** Which of its candidates were taken, and which one is chosen; once the account is there, nothing is chosen any more. */
function uniqueValue(
  attribute: CompiledAttribute,
  decision: Decision | undefined,
  candidates: readonly AskedCandidate[],
  before: Json,
): MappedValue {
  const { path, mapping, redacted } = attribute;
  const change = changeOf(decision, path);
  const show = (value: Json): Json => (redacted && value !== null ? '[Redact]' : value);
  const after = change === undefined ? before : (change.after ?? null);
  const asked = candidates.filter((one) => one.path === path);
  const note = asked.length > 0 ? candidatesText(attribute, asked) : 'Chosen during creation only.';
  const shown = { value: show(after), before: show(before), after: show(after) };
  return { target: path, source: mapping.source, ...shown, changed: change !== undefined, note };
}

/** References are written once the object is: what they will be at the target depends on the account of another. */
function referenceValue(attribute: CompiledAttribute, mapped: Mapped, before: Json): MappedValue {
  const { path, mapping } = attribute;
  const value = mapped.values[path] ?? null;
  const note = value === null ? '' : 'Written as the account of whom it names, once that is provisioned.';
  return { target: path, source: mapping.source, value, before, after: before, changed: false, note };
}

function membersOf({ mapping, members }: CompiledMapping): readonly MappedValue[] {
  const found = members ? mapping.attributes.filter(({ target }) => target === 'members') : [];
  const nothing = { value: null, before: null, after: null, changed: false } as const;
  const note = 'Members are written one by one, once they have accounts.';
  return found.map(({ target, source }) => ({ target, source, ...nothing, note }));
}

function beforeOf({ path, seen }: CompiledAttribute, { link }: Subject, shown: TargetObject | undefined): Json {
  if (shown !== undefined) return seen(shown.body) ?? null;
  return link?.written[path] ?? null;
}

function changeOf(
  decision: Decision | undefined,
  path: string,
): { readonly before?: Json | undefined; readonly after: Json | undefined } | undefined {
  if (decision?.kind !== 'act' && decision?.kind !== 'plan') return undefined;
  const { action } = decision;
  if (action.kind === 'delete') return undefined;
  if (action.kind !== 'create') return action.changes.find((one) => one.path === path);
  const after = action.attributes[path];
  return after === undefined ? undefined : { before: null, after };
}

function noteOf({ path, mapping }: CompiledAttribute, { missing, omitted }: Mapped): string {
  const absent = missing.find((one) => one === path || one.startsWith(`${path} (`));
  if (absent !== undefined) return 'Required, and without a usable value: the object is skipped.';
  const why = omitted.find((one) => one.path === path)?.why ?? '';
  if (why !== '') return `Left out: ${why}.`;
  if (mapping.apply === 'match-only') return 'For matching only; never written.';
  return mapping.apply === 'creation' ? 'Written during creation only.' : '';
}
