import { secretHash } from '#credentials/secret-text.ts';
import type { AccessDeps } from '../deps.ts';
import { type Guest, guestState } from './guest.ts';
import { selectGuestBySession } from './guest-rows.ts';

/** Whose session a guest's cookie is, among those of one tenant; undefined when it is none, or its invitation is over. */
export async function findGuest(
  { storage, clock }: Pick<AccessDeps, 'storage' | 'clock'>,
  tenant: number,
  cookie: string,
): Promise<Guest | undefined> {
  const [guest] = await storage.read(selectGuestBySession(tenant, secretHash(cookie)));
  return guest !== undefined && guestState(guest, clock.now()) === 'opened' ? guest : undefined;
}
