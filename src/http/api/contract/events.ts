import { z } from 'zod';
import { eventTypes } from '#events/event.ts';
import { endpoint, list, whole } from './endpoint.ts';

const readers = [
  'application-administrator',
  'cloud-application-administrator',
  'global-administrator',
  'global-reader',
] as const;

const resource = z.object({ type: z.string(), id: z.string(), externalId: z.string().exactOptional() });

export const eventView = z.object({
  /** The same each time the event is told, and of no other. */
  id: z.string(),
  tenant: z.string(),
  position: z.number(),
  type: z.enum(eventTypes),
  at: z.string(),
  /** Of a membership, the group. */
  resource,
  /** Of a membership, who came or went. */
  member: resource.exactOptional(),
  /** Of an update, what changed; empty: nobody can tell. */
  paths: list(z.string()).exactOptional(),
  version: z.number().exactOptional(),
  actor: z.string().exactOptional(),
  request: z.string().exactOptional(),
  /** Where groups are mapped to roles, of an event that may have given a user another one: the one he has now; null: none. */
  role: z.string().nullable().exactOptional(),
  /** Nobody can say whose roles changed: read those of all (`listUserRoles`). */
  rolesMoved: z.literal(true).exactOptional(),
  /** With `include=object`: the resource as it is now, a group without its members; null: it is gone. */
  object: z.unknown().optional(),
});

export const gapView = z.object({
  tenant: z.string(),
  /** `cut`: the feed is not kept so long. `ahead`: the feed was restored from a backup that is older than the reader. */
  reason: z.enum(['cut', 'ahead']),
  after: z.number(),
  oldest: z.number(),
  /** Where to go on once the tenant's users and groups were listed. */
  resume: z.number(),
});

/** What happened to the people of served tenants, for the application that has them. */
export const events = {
  listEvents: endpoint('GET /events', {
    name: 'listEvents',
    roles: readers,
    summary: 'What happened to the users and groups of a tenant after a position, in order',
    query: z.object({
      tenant: z.string().min(1),
      after: whole.optional().describe('the position of the last event that is known; absent: from the beginning'),
      limit: whole.min(1).max(1000).optional(),
      wait: whole.max(30).optional().describe('seconds to wait for an event when there is none'),
      include: z.enum(['object']).optional(),
    }),
    reply: z.object({
      tenant: z.string(),
      events: list(eventView),
      next: z.number(),
      last: z.number(),
      gap: gapView.nullable(),
    }),
  }),
};
