import { decodeDocument } from '#resources/decode-stored-resource.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { own } from '#scim/json.ts';

export type ObjectKind = 'User' | 'Group';

/** The attribute by which people call objects of each kind. */
export const callingAttribute = { User: 'userPrincipalName', Group: 'displayName' } as const;

/** userPrincipalName of a user, displayName of a group. */
export function calledName(resource: StoredResource): string {
  const value = own(decodeDocument(resource.doc), callingAttribute[resource.type === 'User' ? 'User' : 'Group']);
  return typeof value === 'string' ? value : resource.id;
}
