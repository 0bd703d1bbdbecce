const minute = 60_000;

/** How long a session lasts, in milliseconds. */
export const sessionLimits = {
  /** Without anything being done. */
  idle: 30 * minute,
  /** Whatever is done. */
  absolute: 12 * 60 * minute,
  /** Between the password and the code. */
  half: 5 * minute,
  /** After password and second factor, before they are asked for again. */
  confirmed: 5 * minute,
  /** How much later the last use may be written than it was. */
  useWritten: minute,
} as const;

/** `half`: the password was right, the second factor is still to come. */
export type SessionState = 'half' | 'whole';

/** A row of `session`: milliseconds throughout. */
export interface StoredSession {
  /** The tenant whose administrator it is; 0: the installation. */
  readonly tenant: number;
  /** By this it is spoken of: it lets nobody in, and stays when the token changes. */
  readonly id: string;
  readonly hash: string;
  readonly administrator: string;
  readonly state: SessionState;
  readonly created: number;
  readonly used: number;
  readonly confirmed: number;
  readonly expires: number;
  /** Where it was begun from: the network address, and what the browser said of itself. */
  readonly address: string;
  readonly agent: string;
}

/** Whether a session still counts. */
export function isAlive({ state, created, used, expires }: StoredSession, now: number): boolean {
  if (now >= expires) return false;
  return state === 'half' ? now < created + sessionLimits.half : now < used + sessionLimits.idle;
}
