import { decodeDocument } from '#resources/decode-stored-resource.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { own } from '#scim/json.ts';

export interface DirectoryUser {
  readonly objectId: string;
  readonly userPrincipalName: string;
  readonly displayName: string | null;
  readonly mail: string | null;
  readonly department: string | null;
  readonly accountEnabled: boolean;
  readonly deleted: string | null;
}

export interface DirectoryGroup {
  readonly objectId: string;
  readonly displayName: string;
  readonly members: number;
  readonly deleted: string | null;
}

export function viewDirectoryUser(user: StoredResource): DirectoryUser {
  const doc = decodeDocument(user.doc);
  const text = (name: string): string | null => {
    const value = own(doc, name);
    return typeof value === 'string' ? value : null;
  };
  return {
    objectId: user.id,
    userPrincipalName: text('userPrincipalName') ?? '',
    displayName: text('displayName'),
    mail: text('mail'),
    department: text('department'),
    accountEnabled: own(doc, 'accountEnabled') !== false,
    deleted: time(user.deleted),
  };
}

export function viewDirectoryGroup(group: StoredResource, members: number): DirectoryGroup {
  const name = own(decodeDocument(group.doc), 'displayName');
  return {
    objectId: group.id,
    displayName: typeof name === 'string' ? name : '',
    members,
    deleted: time(group.deleted),
  };
}

function time(milliseconds: number | undefined): string | null {
  return milliseconds === undefined ? null : new Date(milliseconds).toISOString();
}
