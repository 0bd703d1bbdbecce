import { own } from '#scim/json.ts';
import type { PushOperator, PushRule } from '../model/group-push.ts';
import type { Subject } from '../model/subject.ts';

/** The first rule that takes in a group of this name; undefined: none does. */
export function pushRuleFor(rules: readonly PushRule[], name: string): PushRule | undefined {
  if (rules.length === 0) return undefined;
  const folded = fold(name);
  return rules.find(({ operator, value }) => tests[operator](folded, fold(value)));
}

/** The first rule that takes in this group. */
export function pushRuleOf(
  rules: readonly PushRule[],
  { type, doc }: Pick<Subject, 'type' | 'doc'>,
): PushRule | undefined {
  if (rules.length === 0 || type !== 'Group' || doc === undefined) return undefined;
  const name = own(doc, 'displayName');
  return typeof name === 'string' ? pushRuleFor(rules, name) : undefined;
}

/** What is wrong with a rule among others, and what to do; undefined: nothing. */
export function pushRuleProblem(
  rules: readonly PushRule[],
  index: number,
): { readonly field: 'name' | 'value'; readonly message: string; readonly advice: string } | undefined {
  const rule = rules[index];
  if (rule === undefined) return undefined;
  if (rule.name.trim() === '')
    return {
      field: 'name',
      message: 'The push rule has no name.',
      advice: 'Give it a name, for example that of the team.',
    };
  if (rules.findIndex(({ name }) => fold(name) === fold(rule.name)) < index)
    return {
      field: 'name',
      message: `There are two push rules ${rule.name}.`,
      advice: 'Give one of them another name.',
    };
  if (rule.value.trim() === '')
    return {
      field: 'value',
      message: `The push rule ${rule.name} says nothing of names: it would push every group.`,
      advice: 'Write what the names of its groups begin with, contain or are.',
    };
  return undefined;
}

const tests: Readonly<Record<PushOperator, (name: string, value: string) => boolean>> = {
  'starts-with': (name, value) => name.startsWith(value),
  contains: (name, value) => name.includes(value),
  equals: (name, value) => name === value,
};

function fold(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
