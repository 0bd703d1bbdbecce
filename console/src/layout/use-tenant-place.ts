import { useRouterState } from '@tanstack/react-router';
import { useEndpoint } from '../api/use-endpoint.ts';
import { useMay } from '../session/use-session.ts';

/** What the navigation marks while a tenant is shown: the sandboxes where it is one; undefined: the address says it. */
export function useTenantPlace(): string | undefined {
  const may = useMay();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [, first = '', tenant = ''] = path.split('/');
  const shown = first === 'tenants' && tenant !== '' && may('getTenant');
  // What the page of the tenant reads, too.
  const params = { tenant: shown ? decodeURIComponent(tenant) : '' };
  const { data } = useEndpoint('getTenant', { params }, { enabled: shown });
  return shown && data?.sandbox === true ? '/sandboxes' : undefined;
}
