import type { CallOf, ReplyOf } from '../../api/contract-types.ts';

export type RoleMapping = ReplyOf<'getRoleMapping'>;
type Wanted = NonNullable<CallOf<'setRoleMapping'>['body']>;
export type Mark = RoleMapping['rules'][number]['by'];

/** A rule as it stands in the form; `key` is the same however the rules are moved. */
export interface RuleDraft {
  readonly key: number;
  readonly by: Mark;
  readonly group: string;
  readonly role: string;
}

export interface RoleDraft {
  readonly rules: readonly RuleDraft[];
  readonly otherwise: string;
}

export function draftOf({ rules, otherwise }: RoleMapping): RoleDraft {
  return { rules: rules.map((rule, key) => ({ ...rule, key })), otherwise: otherwise ?? '' };
}

export function wantedOf({ rules, otherwise }: RoleDraft): Wanted {
  return {
    rules: rules.map(({ by, group, role }) => ({ by, group: group.trim(), role: role.trim() })),
    otherwise: otherwise.trim() === '' ? null : otherwise.trim(),
  };
}

export function withRule({ rules, ...rest }: RoleDraft): RoleDraft {
  const key = Math.max(-1, ...rules.map((rule) => rule.key)) + 1;
  return { ...rest, rules: [...rules, { key, by: 'displayName', group: '', role: '' }] };
}

export function withoutRule({ rules, ...rest }: RoleDraft, key: number): RoleDraft {
  return { ...rest, rules: rules.filter((rule) => rule.key !== key) };
}

export function changedRule({ rules, ...rest }: RoleDraft, key: number, part: Partial<RuleDraft>): RoleDraft {
  return { ...rest, rules: rules.map((rule) => (rule.key === key ? { ...rule, ...part } : rule)) };
}

/** The rule changes places with the one above. */
export function movedUp({ rules, ...rest }: RoleDraft, key: number): RoleDraft {
  const at = rules.findIndex((rule) => rule.key === key);
  const [rule, above] = [rules[at], rules[at - 1]];
  if (rule === undefined || above === undefined) return { ...rest, rules };
  return { ...rest, rules: rules.with(at - 1, rule).with(at, above) };
}
