import { attributeValue } from '#scim/values-at.ts';
import { withAttributeValue } from '../with-attribute-value.ts';
import type { RuleInterpreter } from './rule-check.ts';

/** The application alone sets it. Rejecting allows the value that is there already; ignoring keeps it. */
export const readOnly: RuleInterpreter = {
  violation(rule, { next, current }) {
    if (rule.resolved === undefined) return undefined;
    const { resolved, text } = rule.resolved;
    const before = current === undefined ? undefined : attributeValue(current, resolved);
    const after = attributeValue(next, resolved);
    return JSON.stringify(before) === JSON.stringify(after)
      ? undefined
      : `${text} was to become ${JSON.stringify(after)}`;
  },
  mend(rule, { next, current }) {
    if (rule.resolved === undefined) return next;
    const { resolved } = rule.resolved;
    return withAttributeValue(next, resolved, current === undefined ? undefined : attributeValue(current, resolved));
  },
};
