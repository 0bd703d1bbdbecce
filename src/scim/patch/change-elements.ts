import { invalidValue } from '../error.ts';
import { isJsonArray, isJsonObject, type Json, own } from '../json.ts';
import type { Attribute } from '../schema/definition.ts';
import { isUnassigned } from '../value/unassigned.ts';
import { withoutDoubles } from '../value/without-doubles.ts';
import { appendElements } from './append-elements.ts';
import type { Change } from './change.ts';
import { refuseChange } from './forbidden-change.ts';
import { keepOnePrimary } from './keep-one-primary.ts';
import { mergeComplex } from './merge-complex.ts';
import { removeListed } from './remove-listed.ts';
import { missingElement, selector } from './selected.ts';

/** The values of a multi-valued attribute after one operation; undefined: none. The same list when nothing changes. */
export function changeElements(change: Change, before: Json | undefined): Json | undefined {
  const list = isJsonArray(before) ? before : before === undefined ? [] : [before];
  const { attribute, key } = change.target.path;
  const changed = changedList(change, list);
  if (changed === list) return before;
  // Values that differed in the part that was changed may have become the same value.
  const whole = change.target.filter === undefined && change.target.path.sub === undefined;
  const unique = whole ? changed : withoutDoubles(attribute, changed);
  const after = keepOnePrimary(list, unique, attribute, key);
  return after.length === 0 ? undefined : after;
}

function changedList(change: Change, list: readonly Json[]): readonly Json[] {
  const { target, op, value } = change;
  const sub = target.sub?.sub ?? target.path.sub;
  if (target.filter !== undefined) return changeSelected(change, list);
  if (sub !== undefined) return changeSub(change, list, sub);
  const given = isJsonArray(value) ? value : [];
  if (op === 'add') return appendElements(target.path.attribute, list, given);
  if (op === 'replace') return given;
  return value === undefined ? [] : removeListed(target.path.attribute, list, given);
}

/** `emails.type`: the sub-attribute of every value; where there is none yet, of a new one. */
function changeSub(change: Change, list: readonly Json[], sub: Attribute): readonly Json[] {
  const value = change.op === 'remove' ? null : (change.value ?? null);
  if (list.length === 0) return value === null ? list : [{ [sub.name]: value }];
  refuseManyPrimary(change, list.length, { [sub.name]: value });
  return mapElements(
    list,
    () => true,
    (element) => changeElement(change, element, sub, value),
  );
}

function changeSelected(change: Change, list: readonly Json[]): readonly Json[] {
  const { target, op } = change;
  const { filter } = target;
  if (filter === undefined) return list;
  const value = op === 'remove' ? null : (change.value ?? null);
  const selects = selector(change, filter);
  if (!list.some(selects)) return value === null ? list : appendMissing(change, list, value);
  const sub = target.sub?.sub;
  refuseManyPrimary(change, list.filter(selects).length, sub === undefined ? value : { [sub.name]: value });
  if (sub !== undefined) return mapElements(list, selects, (element) => changeElement(change, element, sub, value));
  if (op === 'add' && isJsonObject(value))
    return mapElements(list, selects, (element) => mergeInto(change, element, value));
  return mapElements(list, selects, () => value ?? undefined);
}

function appendMissing(change: Change, list: readonly Json[], value: Json): readonly Json[] {
  const { target } = change;
  if (target.filter === undefined) return list;
  const derived = missingElement(change, target.filter);
  const sub = target.sub?.sub;
  const given = sub === undefined ? value : { [sub.name]: value };
  const element = isJsonObject(given) ? { ...derived, ...given } : given;
  return appendElements(target.path.attribute, list, [element]);
}

/** The list with selected elements changed; undefined drops one. The same list when each stays as it is. */
function mapElements(
  list: readonly Json[],
  selects: (element: Json) => boolean,
  apply: (element: Json) => Json | undefined,
): readonly Json[] {
  let changed = false;
  const next: Json[] = [];
  for (const element of list) {
    const result = selects(element) ? apply(element) : element;
    if (result !== element) changed = true;
    if (result !== undefined) next.push(result);
  }
  return changed ? next : list;
}

function changeElement(change: Change, element: Json, sub: Attribute, value: Json): Json | undefined {
  const merged = mergeInto(change, element, { [sub.name]: value });
  return value === null && merged !== undefined && isHollow(change.target.path.attribute, merged) ? undefined : merged;
}

function mergeInto(
  { target }: Change,
  element: Json,
  changes: Readonly<Record<string, Json>> | object,
): Json | undefined {
  const { attribute } = target.path;
  if (!isJsonObject(element) || !isJsonObject(changes)) return element;
  const merged = mergeComplex(attribute, element, changes);
  for (const sub of attribute.subAttributes ?? [])
    refuseChange(sub, `${attribute.name}.${sub.name}`, own(element, sub.name), merged && own(merged, sub.name));
  return merged;
}

/** What is left of a value once its content is gone: its kind, its label and its rank say nothing alone. */
function isHollow(attribute: Attribute, element: Json): boolean {
  if (!isJsonObject(element)) return isUnassigned(element);
  const content = (attribute.subAttributes ?? []).filter(({ name }) => !['type', 'primary', 'display'].includes(name));
  return content.length > 0 && content.every(({ name }) => isUnassigned(own(element, name)));
}

/** One change cannot make several values the primary one (RFC 7643 §2.4). */
function refuseManyPrimary({ target }: Change, count: number, value: Json): void {
  if (count > 1 && isJsonObject(value) && value.primary === true)
    throw invalidValue(`"${target.path.key}": the path selects ${count} values, and only one can be primary.`);
}
