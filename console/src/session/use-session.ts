import type { EndpointName, ReplyOf } from '../api/contract-types.ts';
import { endpoints } from '../api/endpoints.ts';
import { useEndpoint } from '../api/use-endpoint.ts';

/** Who is signed in. */
export type SignedIn = NonNullable<ReplyOf<'getSession'>['administrator']>;

/** Who is signed in here; null outside of the pages. */
export function useAdministrator(): SignedIn | null {
  return useEndpoint('getSession').data?.administrator ?? null;
}

/** Asks whether an endpoint is open to a role of who is signed in. What is not is better not offered. */
export function useMay(): (name: EndpointName) => boolean {
  const held = new Set<string>(useAdministrator()?.roles);
  return (name) => endpoints[name].roles.some((role) => held.has(role));
}
