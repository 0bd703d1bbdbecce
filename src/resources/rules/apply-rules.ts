import { ScimError } from '#scim/error.ts';
import type { JsonObject } from '#scim/json.ts';
import { attributeValue } from '#scim/values-at.ts';
import type { CompiledRule } from '../compile-profile.ts';
import type { Rule } from '../profile.ts';
import { interpreters } from './interpreters.ts';
import type { RuleInput } from './rule-check.ts';

/** What is being done: `activate` goes along with another when an inactive user becomes active. */
export type Occasion = Rule['on'][number];

/**
 * Runs a profile's rules over a resource that is about to be written: first those that ignore, normalise or default, then
 * those that reject, each in the order of the profile.
 * @returns the resource as it may be written
 * @throws ScimError of the first rule that is broken; its detail names the attribute
 */
export function applyRules(occasions: ReadonlySet<Occasion>, input: RuleInput): JsonObject {
  const rules = input.type.rules.filter(({ on }) => on.some((occasion) => occasions.has(occasion)));
  let next = input.next;
  for (const rule of rules) {
    if (rule.violation.action !== 'reject') {
      next = interpreters[rule.check].mend?.(rule, { ...input, next }) ?? next;
    }
  }
  const mended = { ...input, next };
  for (const rule of rules) {
    if (rule.violation.action === 'reject' && !isUntouched(occasions, rule, mended)) refuseIfBroken(rule, mended);
  }
  return next;
}

/** A PATCH answers for what it changes: a value that broke a rule later does not stand in the way of other attributes. */
function isUntouched(
  occasions: ReadonlySet<Occasion>,
  { resolved }: CompiledRule,
  { next, current }: RuleInput,
): boolean {
  if (!occasions.has('patch') || resolved === undefined || current === undefined) return false;
  const before = attributeValue(current, resolved.resolved);
  return JSON.stringify(before) === JSON.stringify(attributeValue(next, resolved.resolved));
}

function refuseIfBroken(rule: CompiledRule, input: RuleInput): void {
  const found = interpreters[rule.check].violation?.(rule, input);
  if (found === undefined) return;
  const { status = 400, scimType, detail = 'The resource breaks a rule of this application.' } = rule.violation;
  throw new ScimError(status, `${detail} (${found})`, scimType === undefined ? {} : { scimType });
}
