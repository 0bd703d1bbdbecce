import { installation } from '#resources/tenants/tenant.ts';

/** Whose administrators: the installation's, or those that a tenant of a served application has of its own. */
export interface AccountPlace {
  readonly tenant: number;
  /** The tenant's name; undefined: the installation. */
  readonly name?: string;
}

export const ofInstallation: AccountPlace = { tenant: installation };
