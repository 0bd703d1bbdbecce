import { createContext, useContext } from 'react';
import type { Permission, TenantSession } from './served-application.ts';

/** The tenant whose pages are open, and who is signed in there. */
export interface OpenTenant {
  readonly tenant: string;
  /** Where its pages lie: `/apps/acme`. */
  readonly base: string;
  /** The input of endpoints of this tenant. */
  readonly params: { readonly tenant: string };
  readonly session: TenantSession;
  can(permission: Permission): boolean;
}

const Context = createContext<OpenTenant | undefined>(undefined);

/** Makes the tenant known to its pages. */
export const TenantProvider = Context;

/** The tenant whose pages are open. Only below `/apps/$tenant`. */
export function useTenant(): OpenTenant {
  const open = useContext(Context);
  if (open === undefined) throw new Error('This is no page of a tenant.');
  return open;
}

/** What a session means for the pages of its tenant. */
export function openTenant(session: TenantSession): OpenTenant {
  const { tenant } = session.tenant;
  return {
    tenant,
    base: `/apps/${tenant}`,
    params: { tenant },
    session,
    can: (permission) => session.administrator?.permissions.includes(permission) === true,
  };
}
