import type { Rule } from '#resources/profile.ts';

/** The rule that an attribute must have a value when a resource is made; `Group.` in front of `target` means groups. */
export function requiredRule(prefix: string, target: string, assumed: boolean): Rule {
  const attribute = target.replace(/^Group\./, '');
  return {
    id: `${prefix}.${target}.required`,
    target,
    on: ['create', 'replace'],
    check: 'required',
    violation: { action: 'reject', status: 400, scimType: 'invalidValue', detail: `${attribute} is required.` },
    assumed,
  };
}

/** The rule that a value has at most so many characters. */
export function lengthRule(prefix: string, target: string, max: number): Rule {
  const attribute = target.replace(/^Group\./, '');
  return {
    id: `${prefix}.${target}.length`,
    target,
    on: ['create', 'replace', 'patch'],
    check: 'maxLength',
    params: { max },
    violation: {
      action: 'reject',
      status: 400,
      scimType: 'invalidValue',
      detail: `${attribute} has at most ${max} characters.`,
    },
    assumed: false,
  };
}
