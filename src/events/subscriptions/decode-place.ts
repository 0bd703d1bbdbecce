/** How far a subscription is in a tenant. */
export interface Place {
  readonly name: string;
  readonly kind: string;
  readonly position: number;
  /** How often the handler failed at the next event. */
  readonly attempts: number;
  /** When it is tried again (ms). */
  readonly due: number;
}

export function decodePlace(row: unknown): Place {
  return row as Place;
}
