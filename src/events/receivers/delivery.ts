import type { Event, Gap } from '../event.ts';

/** `dead`: given up after three days, or refused for good; it can be sent again by hand. */
export type DeliveryState = 'waiting' | 'delivered' | 'dead';

export const deliveryStates = ['waiting', 'delivered', 'dead'] as const satisfies readonly DeliveryState[];

/** What a receiver is told when events before it can be told no more. */
export interface GapNotice {
  /** The same at each delivery. */
  readonly id: string;
  readonly tenant: number;
  readonly position: number;
  readonly type: 'gap';
  readonly at: number;
  readonly gap: Gap;
}

/** Something that a receiver is to be told. */
export type Deliverable = Event | GapNotice;

/** An event for one receiver. */
export interface Delivery {
  readonly tenant: number;
  readonly receiver: string;
  /** UUIDv7. */
  readonly entry: string;
  /** The tenant that it is of, and its position in that tenant's feed. */
  readonly source: number;
  readonly position: number;
  /** The id of the event. */
  readonly event: string;
  readonly type: string;
  /** What the event is of: events of one object go in order. */
  readonly object: string;
  readonly content: Deliverable;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** Milliseconds. */
  readonly due: number;
  readonly ended: number | null;
  /** Of the last try: status, what went wrong, what was answered (without secrets), and milliseconds. */
  readonly status: number | null;
  readonly failure: string | null;
  readonly answer: string | null;
  readonly took: number | null;
}
