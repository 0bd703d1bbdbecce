import type { ObjectType } from '../model/target.ts';

/**
 * What an object is at the application, with the word that stands before it: in one piece, because in other languages one
 * follows the other.
 */
const words = {
  User: { a: 'an account', no: 'no account', the: 'the account', The: 'The account' },
  Group: { a: 'a group', no: 'no group', the: 'the group', The: 'The group' },
} as const satisfies Readonly<Record<ObjectType, Readonly<Record<string, string>>>>;

/** `wordOf({ type: 'User' }, 'no')`: `no account`. */
export function wordOf({ type }: { readonly type: ObjectType }, before: 'a' | 'no' | 'the' | 'The'): string {
  return words[type][before];
}

/** `the account 4711`. */
export function theNamed({ type }: { readonly type: ObjectType }, target: string): string {
  return type === 'User' ? `the account ${target}` : `the group ${target}`;
}
