import { TenantList } from './TenantList.tsx';

/** Stand-ins of applications, to try things out with. */
export function SandboxesPage() {
  return <TenantList sandbox />;
}
