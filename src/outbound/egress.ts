import type { EgressProxy } from './egress-proxy.ts';
import type { Trust } from './trust.ts';

export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Gives all addresses of a host name; rejects when there are none. */
export type Resolve = (hostname: string) => Promise<readonly Address[]>;

/** How every connection of this installation leaves the house, whoever opens it. */
export interface Egress {
  /** Absent: the authorities that the system trusts. */
  readonly trust?: Trust;
  /** What connections are asked of; absent: they are opened from here. */
  readonly proxy?: EgressProxy;
  /** Absent: the system's resolver (`/etc/hosts`, DNS). */
  readonly resolve?: Resolve;
}

/** Egress for one application or server. */
export interface ConnectOptions extends Egress {
  /** Loopback, private and other internal addresses are allowed. */
  readonly allowPrivate: boolean;
}
