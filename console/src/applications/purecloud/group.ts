import type { ReplyOf } from '../../api/contract-types.ts';
import { words } from './words.ts';

/** A group as the list shows it. */
export type Group = ReplyOf<'listTenantGroups'>['groups'][number];

const { types, visibilities } = words.groups;

/** Its *Type* in words. */
export function typeOf({ own }: Pick<Group, 'own'>): string {
  return named(types, own.type);
}

/** Its *Visibility* in words. */
export function visibilityOf({ own }: Pick<Group, 'own'>): string {
  return named(visibilities, own.visibility);
}

/** What a group's *Type* can be. */
export const typeOptions = optionsOf(types);

/** What a group's *Visibility* can be. */
export const visibilityOptions = optionsOf(visibilities);

function optionsOf(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

function named(names: Readonly<Record<string, string>>, value: string | undefined): string {
  return value === undefined ? '' : (names[value] ?? value);
}
