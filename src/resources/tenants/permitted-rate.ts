import { own } from '#scim/json.ts';
import type { Profile } from '../profile.ts';
import type { Tenant } from './tenant.ts';

/** Requests a minute; null: no limit. */
export interface PermittedRate {
  readonly perMinute: number | null;
  readonly perCredential: number | null;
}

/** How often the clients of a tenant may ask: as somebody chose, else as its application has it. */
export function permittedRate({ limits }: Profile, { settings, clients }: Tenant): PermittedRate {
  // Some applications raise a customer's limit on request: then it is one of their own settings.
  const raised = own(settings, 'requestsPerMinute');
  const usual = typeof raised === 'number' && raised > 0 ? raised : limits.requestsPerMinute;
  return {
    perMinute: clients.perMinute === undefined ? usual : clients.perMinute,
    perCredential: clients.perCredential ?? null,
  };
}
