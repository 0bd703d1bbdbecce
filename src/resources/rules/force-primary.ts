import { isJsonObject, type Json, own } from '#scim/json.ts';
import type { RuleInterpreter } from './rule-check.ts';
import { flagParameter, textsParameter } from './rule-parameters.ts';
import { targetedElements, withSub, withTargetedElements } from './targeted-values.ts';

/** Params: `order` (types, the most important first), `onlyIfNoneGiven`. Exactly one element becomes the primary one. */
export const forcePrimary: RuleInterpreter = {
  mend(rule, input) {
    if (rule.resolved === undefined) return input.next;
    const elements = targetedElements(input.next, rule.resolved);
    const given = elements.some((element) => isJsonObject(element) && own(element, 'primary') === true);
    if (given && flagParameter(rule, 'onlyIfNoneGiven')) return input.next;
    const order = textsParameter(rule, 'order');
    const [chosen] = elements.toSorted((a, b) => rank(order, a) - rank(order, b));
    if (chosen === undefined) return input.next;
    return withTargetedElements(input, rule.resolved, (element) =>
      element === chosen || isPrimary(element) ? withSub(element, 'primary', element === chosen) : element,
    );
  },
};

function isPrimary(element: Json): boolean {
  return isJsonObject(element) && own(element, 'primary') === true;
}

function rank(order: readonly string[], element: Json): number {
  const at = order.indexOf(isJsonObject(element) ? String(own(element, 'type')) : '');
  return at < 0 ? order.length : at;
}
