const day = 24 * 3_600_000;

/** Invitations: milliseconds. */
export const guestLimits = {
  /** How long the link, and the session that it begins, are good for unless somebody chose. */
  usual: 7 * day,
  longest: 30 * day,
  /** How long an invitation that is over stays in the list. */
  kept: 90 * day,
} as const;

/** The pages of the set-up, in their order. */
export const guestSteps = ['choose', 'copy', 'watch', 'rotate'] as const;

export type GuestStep = (typeof guestSteps)[number];

/** A row of `guest`: somebody who was invited to connect an identity provider to one tenant, without an account. Times in milliseconds. */
export interface Guest {
  readonly tenant: number;
  /** UUIDv7. */
  readonly id: string;
  /** Of the link's token. */
  readonly hash: string;
  /** Hash of the session of the one browser that opened the link; '' until then. */
  readonly session: string;
  /** Where the link was sent; '' when nowhere. */
  readonly mail: string;
  readonly made: number;
  readonly madeBy: string;
  readonly expires: number;
  readonly opened: number | null;
  /** What that browser said of itself. */
  readonly agent: string;
  /** Key of the identity provider; '' until it was chosen. */
  readonly provider: string;
  readonly step: GuestStep;
  /** When the first token was made. */
  readonly tokenAt: number | null;
  /** The tenant's feed number at that time. */
  readonly since: number;
  readonly finished: number | null;
  readonly withdrawn: number | null;
}

/** `sent`: nobody opened the link yet · `opened`: its browser may set up. The others let nobody in. */
export type GuestState = 'sent' | 'opened' | 'finished' | 'withdrawn' | 'expired';

export function guestState(guest: Guest, now: number): GuestState {
  if (guest.withdrawn !== null) return 'withdrawn';
  if (guest.finished !== null) return 'finished';
  if (now >= guest.expires) return 'expired';
  return guest.opened === null ? 'sent' : 'opened';
}
