import type { Json } from '#scim/json.ts';
import type { Action } from '../model/action.ts';
import { identityOf, type Subject } from '../model/subject.ts';
import type { Attributes } from '../model/target.ts';

/** Attributes by which people and accounts are called. */
const calling = /^(?:.*:)?(?:userName|displayName|externalId|emails.*)$/i;

/** Every name and identifier that an action has to do with: of the object, of its account as it was, is and would be. */
export function namesOf(subject: Subject, action: Action): readonly string[] {
  const { link, id } = subject;
  const names = [identityOf(subject), id, link?.target, ...called(link?.written)];
  if (action.kind === 'create') return present([...names, ...called(action.attributes)]);
  if (action.kind === 'delete') return present([...names, action.target]);
  const before = action.changes.map(({ path, before: value }) => (calling.test(path) ? value : undefined));
  return present([...names, action.target, ...before, ...called(action.desired)]);
}

/** The names in what was written to an account. */
export function called(attributes: Attributes | undefined): readonly (Json | undefined)[] {
  return Object.entries(attributes ?? {}).flatMap(([path, value]) => (calling.test(path) ? [value] : []));
}

export function present(names: readonly (Json | undefined)[]): readonly string[] {
  return names.filter((name): name is string => typeof name === 'string' && name !== '');
}
