import { type OpenTenant, useTenant } from '../use-tenant.ts';

/** The organisation whose pages are open. */
export interface Organisation extends Pick<OpenTenant, 'tenant' | 'params' | 'can' | 'session'> {
  /** The address of its Admin pages, without a slash at the end. */
  readonly admin: string;
  readonly oauth: string;
  readonly people: string;
  readonly groups: string;
  readonly organization: string;
  readonly administrators: string;
}

/** Where the pages of the organisation lie. */
export function useOrganisation(): Organisation {
  const { base, tenant, params, can, session } = useTenant();
  const admin = `${base}/admin`;
  return {
    tenant,
    params,
    can,
    session,
    admin,
    oauth: `${admin}/integrations/oauth`,
    people: `${admin}/people`,
    groups: `${admin}/directory/groups`,
    organization: `${admin}/organization`,
    administrators: `${admin}/roles`,
  };
}
