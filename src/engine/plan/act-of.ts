import { sha256 } from '#resources/sha256.ts';
import type { Json, JsonObject } from '#scim/json.ts';
import type { CompiledAttribute, CompiledMapping } from '../decide/compiled.ts';
import { sameValue } from '../decide/same-value.ts';
import type { Action } from '../model/action.ts';
import type { Decision } from '../model/decision.ts';
import type { Subject } from '../model/subject.ts';

/** Functions that give something else each time: what they give is not what a plan promises. */
export const byChance = /\b(?:Guid|RandomString)\s*\(/i;

/**
 * What a decision would do, exactly, as a short text: the same text is the same act. Values that nobody may see, and those that
 * chance gives, are left out; identifiers that the target gives to what the plan itself makes are left out, too.
 */
export function actOf(
  mapping: CompiledMapping,
  subject: Subject,
  decision: Exclude<Decision, { kind: 'ask' }>,
): string {
  if (decision.kind === 'rest') return short(['rest', decision.outcome, decision.code, decision.settle]);
  if (decision.kind === 'conflict') return short(['conflict', decision.code]);
  return actionText(mapping, subject, decision.action);
}

function actionText(mapping: CompiledMapping, { link }: Subject, action: Action): string {
  const hidden = hiddenPaths(mapping);
  const show = (path: string, value: Json | undefined): Json => (hidden.has(path) ? '' : (value ?? null));
  if (action.kind === 'create')
    return short(['create', Object.entries(action.attributes).map(([path, value]) => [path, show(path, value)])]);
  if (action.kind === 'delete') return short(['delete']);
  const found = link?.target === action.target ? '' : action.target;
  const changes = action.changes.map(({ path, before, after }) => [path, show(path, before), show(path, after)]);
  return short([action.kind, found, changes]);
}

/** The references that would be written, by the objects they lead to and not by what the target calls these. */
export function referenceActOf(paths: readonly string[], ids: readonly string[]): string {
  return short(['reference', paths, ids]);
}

/** What the target shows of attributes, as a short text. */
export function seenOf(mapping: CompiledMapping, paths: readonly string[], body: JsonObject): string {
  return short(attributesAt(mapping, paths).map(({ path, seen }) => [path, seen(body) ?? null]));
}

/** True when the target already shows what the changes would write: somebody, perhaps we ourselves, has done it. */
export function isShown(mapping: CompiledMapping, action: Action, body: JsonObject): boolean {
  if (!('changes' in action)) return false;
  return action.changes.every(({ path, after }) => {
    const attribute = attributesAt(mapping, [path])[0];
    return attribute !== undefined && sameValue(attribute.seen(body) ?? undefined, after, attribute.mapping.caseExact);
  });
}

function attributesAt(mapping: CompiledMapping, paths: readonly string[]): readonly CompiledAttribute[] {
  return [...mapping.attributes, ...mapping.references].filter(({ path }) => paths.includes(path));
}

function hiddenPaths({ attributes }: CompiledMapping): ReadonlySet<string> {
  const hidden = attributes.filter(
    ({ redacted, mapping: { source } }) => redacted || (source.kind === 'expression' && byChance.test(source.text)),
  );
  return new Set(hidden.map(({ path }) => path));
}

function short(parts: Json): string {
  return sha256(JSON.stringify(parts)).slice(0, 32);
}
