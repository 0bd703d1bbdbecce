/** What may happen to a user. `erased`: nothing of it is left here, not even to be restored, after it was deleted; see docs/guides/events.md. */
export const userEvents = [
  'user.created',
  'user.updated',
  'user.deactivated',
  'user.reactivated',
  'user.deleted',
  'user.restored',
  'user.erased',
] as const;

/** What may happen to a group. Its members come and go by events of their own. */
export const groupEvents = [
  'group.created',
  'group.updated',
  'group.deleted',
  'group.restored',
  'group.erased',
] as const;

/** What may happen to a resource of any other type; `resource.type` says which. */
export const resourceEvents = [
  'resource.created',
  'resource.updated',
  'resource.deleted',
  'resource.restored',
  'resource.erased',
] as const;

/** Somebody, or a group, comes into a group or leaves it. */
export const membershipEvents = ['membership.added', 'membership.removed'] as const;

/** What concerns the tenant as a whole: its role mapping was changed, so that many may have another role. */
export const tenantEvents = ['tenant.roles-mapped'] as const;

/** Every type of event. */
export const eventTypes = [
  ...userEvents,
  ...groupEvents,
  ...resourceEvents,
  ...membershipEvents,
  ...tenantEvents,
] as const;

export type EventType = (typeof eventTypes)[number];

/** Which resource an event speaks of. */
export interface EventResource {
  /** `User`, `Group`, a type of the profile's own, or `Tenant`, whose id is its name. */
  readonly type: string;
  /** The id that SCIM clients see. */
  readonly id: string;
  /** What the client calls it, as it is now; missing when it has none or the resource is gone for good. */
  readonly externalId?: string;
}

/**
 * Something that happened to one resource of a tenant, told after it was committed, at least once and in order. It carries no
 * values: the resource as it is now can be read, and is what counts.
 */
export interface Event {
  /** The same at each delivery, and of no other event: remember it to do nothing twice. */
  readonly id: string;
  /** The tenant's number. */
  readonly tenant: number;
  /** Its number in the tenant's change feed: it grows, and what is read after it comes later. */
  readonly position: number;
  readonly type: EventType;
  /** When it was committed, in milliseconds. */
  readonly at: number;
  /** Of a membership, the group. */
  readonly resource: EventResource;
  /** Of a membership: who came or went. */
  readonly member?: EventResource;
  /** Of an update: the attributes that changed, by canonical path; empty when nobody can tell, so that any may have. */
  readonly paths?: readonly string[];
  /** The version that the resource has since; missing where it is gone or only a member moved. */
  readonly version?: number;
  /** Who did it: a credential's id, an administrator, the system. */
  readonly actor?: string;
  /** The id of the request that did it, as in the request inspector. */
  readonly request?: string;
}

/** Events that nobody can be told of any more. List the tenant's users and groups, then go on after `resume`. */
export interface Gap {
  /** `cut`: the feed is not kept so long. `ahead`: the reader knows more than the feed, which was restored from a backup. */
  readonly reason: 'cut' | 'ahead';
  /** How far the reader was. */
  readonly after: number;
  /** The first position that is kept. */
  readonly oldest: number;
  /** The last position when this was found. */
  readonly resume: number;
}
