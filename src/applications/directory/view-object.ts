import { decodeDocument } from '#resources/decode-stored-resource.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { type JsonObject, own } from '#scim/json.ts';

export interface DirectoryUser {
  readonly objectId: string;
  readonly userPrincipalName: string;
  readonly displayName: string | null;
  readonly mail: string | null;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly accountEnabled: boolean;
  readonly deleted: string | null;
  /** When the recycle bin lets go of it. */
  readonly purgedAt: string | null;
}

export interface DirectoryGroup {
  readonly objectId: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly members: number;
  readonly deleted: string | null;
  /** When the recycle bin lets go of it. */
  readonly purgedAt: string | null;
}

/** @param purgedAt when the recycle bin lets go of it, in milliseconds */
export function viewDirectoryUser(user: StoredResource, purgedAt?: number): DirectoryUser {
  const doc = decodeDocument(user.doc);
  return {
    objectId: user.id,
    userPrincipalName: textOf(doc, 'userPrincipalName') ?? '',
    displayName: textOf(doc, 'displayName'),
    mail: textOf(doc, 'mail'),
    jobTitle: textOf(doc, 'jobTitle'),
    department: textOf(doc, 'department'),
    accountEnabled: own(doc, 'accountEnabled') !== false,
    deleted: time(user.deleted),
    purgedAt: time(purgedAt),
  };
}

/** @param purgedAt when the recycle bin lets go of it, in milliseconds */
export function viewDirectoryGroup(group: StoredResource, members: number, purgedAt?: number): DirectoryGroup {
  const doc = decodeDocument(group.doc);
  return {
    objectId: group.id,
    displayName: textOf(doc, 'displayName') ?? '',
    description: textOf(doc, 'description'),
    members,
    deleted: time(group.deleted),
    purgedAt: time(purgedAt),
  };
}

/** Every attribute of the document under its own name. */
export function attributesOf(resource: StoredResource): JsonObject {
  const attributes = Object.entries(decodeDocument(resource.doc)).filter(([name]) => name !== 'schemas');
  return { objectId: resource.id, ...Object.fromEntries(attributes) };
}

function textOf(doc: JsonObject, name: string): string | null {
  const value = own(doc, name);
  return typeof value === 'string' ? value : null;
}

function time(milliseconds: number | undefined): string | null {
  return milliseconds === undefined ? null : new Date(milliseconds).toISOString();
}
