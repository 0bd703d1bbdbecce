import type { Filter } from '#scim/filter/filter.ts';
import { isJsonObject, type Json, type JsonObject, own } from '#scim/json.ts';
import { attributeValue } from '#scim/values-at.ts';
import { itemsOf, withAttributeValue, withProperty } from '../with-attribute-value.ts';
import type { RuleInterpreter } from './rule-check.ts';
import { parameter, textParameter } from './rule-parameters.ts';
import { type RuleTarget, resolveTarget } from './rule-target.ts';
import { targetedElements, targetedValues, withTargetedElements } from './targeted-values.ts';

/**
 * Params: `attribute`, `primary`. The element that the target's filter picks (`emails[type eq "other"]`) always carries
 * the other attribute's value, whatever is sent for it; it is made when it is missing.
 */
export const mirrorOf: RuleInterpreter = {
  mend(rule, input) {
    const source = resolveTarget(input.type.schema, textParameter(rule, 'attribute') ?? '');
    if (rule.resolved === undefined || source === undefined) return input.next;
    const [value] = targetedValues(input.next, source);
    const target = rule.resolved;
    if (value === undefined) return withTargetedElements(input, target, () => undefined);
    const primary = parameter(rule, 'primary');
    const mirror = (element: Json): Json =>
      isJsonObject(element) ? { ...element, value, ...(typeof primary === 'boolean' ? { primary } : {}) } : element;
    const [first] = targetedElements(input.next, target);
    if (first !== undefined) {
      // Only one element can stand for the attribute: further ones of that kind go.
      const next = withTargetedElements(input, target, (element) => (element === first ? mirror(element) : undefined));
      return primary === true ? demoteOthers(next, target) : next;
    }
    const items = itemsOf(attributeValue(input.next, target.resolved));
    const next = withAttributeValue(input.next, target.resolved, [...items, mirror(elementThatMatches(target.filter))]);
    return primary === true ? demoteOthers(next, target) : next;
  },
};

/** At most one element may be primary (RFC 7643 §2.4): what a client reads it must be able to put back. */
function demoteOthers(resource: JsonObject, target: RuleTarget): JsonObject {
  const [mirrored] = targetedElements(resource, target);
  const items = itemsOf(attributeValue(resource, target.resolved)).map((item) =>
    item !== mirrored && isJsonObject(item) && own(item, 'primary') === true
      ? withProperty(item, 'primary', false)
      : item,
  );
  return withAttributeValue(resource, target.resolved, items);
}

/** The element that a filter of equalities describes: `type eq "other"` → `{"type":"other"}`. */
function elementThatMatches(filter: Filter | undefined): Json {
  if (filter?.kind === 'and') {
    return filter.operands.reduce<Json>(
      (element, operand) => ({ ...asObject(element), ...asObject(elementThatMatches(operand)) }),
      {},
    );
  }
  return filter?.kind === 'compare' && filter.op === 'eq' ? withProperty({}, filter.path.name, filter.value) : {};
}

function asObject(value: Json) {
  return isJsonObject(value) ? value : {};
}
