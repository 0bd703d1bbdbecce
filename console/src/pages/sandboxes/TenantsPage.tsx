import { TenantList } from './TenantList.tsx';

/** Tenants of real customers: whom identity providers provision into. */
export function TenantsPage() {
  return <TenantList sandbox={false} />;
}
