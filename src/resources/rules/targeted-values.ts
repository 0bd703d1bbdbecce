import { isJsonObject, type Json, type JsonObject, own } from '#scim/json.ts';
import { attributeValue } from '#scim/values-at.ts';
import type { CompiledRule } from '../compile-profile.ts';
import { itemsOf, withAttributeValue, withProperty } from '../with-attribute-value.ts';
import type { RuleInput } from './rule-check.ts';
import type { RuleTarget } from './rule-target.ts';

/** The elements of the target's attribute that its filter picks; all of them without filter. */
export function targetedElements(resource: JsonObject, target: RuleTarget): readonly Json[] {
  return itemsOf(attributeValue(resource, target.resolved)).filter(target.picks);
}

/** The values that the target names: of its sub-attribute in each picked element, or the elements themselves. */
export function targetedValues(resource: JsonObject, target: RuleTarget): readonly Json[] {
  const sub = target.resolved.sub?.name;
  const elements = targetedElements(resource, target);
  if (sub === undefined) return elements;
  return elements.flatMap((element) => (isJsonObject(element) ? itemsOf(own(element, sub)) : []));
}

/** The values that a rule speaks of, in the resource as it will be. */
export function valuesOf(rule: CompiledRule, { next }: RuleInput): readonly Json[] {
  return rule.resolved === undefined ? [] : targetedValues(next, rule.resolved);
}

/** The resource with each picked element replaced by `change(element)`; undefined drops it. Others stay. */
export function withTargetedElements(
  { next }: RuleInput,
  target: RuleTarget,
  change: (element: Json) => Json | undefined,
): JsonObject {
  const value = attributeValue(next, target.resolved);
  const items = itemsOf(value).flatMap((item) => {
    const changed = target.picks(item) ? change(item) : item;
    return changed === undefined ? [] : [changed];
  });
  if (value === undefined) return next;
  if (target.resolved.attribute.multiValued) {
    return withAttributeValue(next, target.resolved, items.length === 0 ? undefined : items);
  }
  return withAttributeValue(next, target.resolved, items[0]);
}

/** The element with another value of a sub-attribute; what is no object stays as it is. */
export function withSub(element: Json, sub: string, value: Json): Json {
  return isJsonObject(element) ? withProperty(element, sub, value) : element;
}
