import { type OpenTenant, useTenant } from '../use-tenant.ts';

/** The account whose pages are open; `base` is the address of its Configuration Manager, without a slash at the end. */
export function useAccount(): OpenTenant {
  const open = useTenant();
  return { ...open, base: `${open.base}/configuration-manager` };
}
