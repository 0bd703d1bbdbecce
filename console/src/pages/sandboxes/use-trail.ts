import { useEndpoint } from '../../api/use-endpoint.ts';
import { placeOf } from './place-of.ts';

/** The way to a page below a tenant's. */
export function useTrail(tenant: string) {
  const { data } = useEndpoint('getTenant', { params: { tenant } });
  const { text, to } = placeOf(data?.sandbox === true);
  return [
    { label: text.title, to },
    { label: tenant, to: `/tenants/${tenant}` },
  ];
}
