/** Trouble that a sandbox makes on purpose, so that a client's patience can be seen. */
export type Fault =
  | { readonly kind: 'throttle'; readonly retryAfterSeconds: number }
  /** The work is done, but the client never hears of it. */
  | { readonly kind: 'drop-reply' }
  | { readonly kind: 'fail'; readonly status: number; readonly detail: string };

export interface FaultyRequest {
  readonly profile: string;
  readonly tenant: string;
  readonly method: string;
  /** Behind the SCIM base path: `/Users/1`. */
  readonly path: string;
}

/** Asked once for each authenticated request to a sandbox tenant, never for a real one. */
export interface Faults {
  next(request: FaultyRequest): Fault | undefined;
}

export const noFaults: Faults = Object.freeze({ next: () => undefined });
