import type { Invitation } from './invitations.ts';

/** A row of `invitation`. */
export function decodeInvitation(row: unknown): Invitation {
  const { tenant, administrator, hash, expires } = row as Invitation;
  return { tenant, administrator, hash, expires };
}
