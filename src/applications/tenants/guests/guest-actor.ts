import type { Actor } from '#access/actor.ts';
import type { Guest } from '#access/guests/guest.ts';

/** How acts of a guest are named in the audit, and in the credentials that he makes. */
export function guestActor({ id }: Pick<Guest, 'id'>): Actor {
  return `guest:${id}`;
}
