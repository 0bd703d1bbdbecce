import type { JsonObject } from '#scim/json.ts';
import type { ClientPolicy } from './client-policy.ts';

/** `organisation` has a directory, applications and jobs; `customer` is one customer of a served application. */
export type TenantKind = 'organisation' | 'customer';

/** The unit of isolation. Tenant 0 is the installation itself. */
export interface Tenant {
  readonly tenant: number;
  /** `[a-z0-9-]{1,63}`, unique in the installation. */
  readonly name: string;
  readonly kind: TenantKind;
  /** Key of its profile. */
  readonly profile: string;
  /** When that was taken from its file (ms); absent: it comes with the version. */
  readonly profileChanged?: number;
  /** What its owner calls this customer; unique among the tenants of the profile. Absent: nobody said. */
  readonly externalId?: string;
  /** `suspended`: its clients are told so; `closed`: it is as if it were not there. */
  readonly state: 'active' | 'suspended' | 'closed';
  /** What is on and off by somebody's act; starts as the profile's `settings`. */
  readonly settings: JsonObject;
  /** Named lists that rules look into (sites, roles, divisions); start as the profile's `catalogs`. */
  readonly catalogs: Readonly<Record<string, readonly JsonObject[]>>;
  /** What its SCIM clients are forgiven and how much they may ask. */
  readonly clients: ClientPolicy;
  /** Its own schemas and resource types (`decodeShape`); '' when it has none. */
  readonly shape: string;
  /** Milliseconds. */
  readonly created: number;
}

/** The number of the installation: its administrators, its settings, the numbering of the tenants. */
export const installation = 0;
