import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useCaller } from '../api/caller.ts';
import { keyOf } from '../api/use-endpoint.ts';
import type { TenantSession } from './served-application.ts';

/** Takes a new state of a tenant's session into its pages: what was read before is read again. */
export function useEnterTenant(): (session: TenantSession) => Promise<void> {
  const client = useQueryClient();
  const { watch } = useCaller();
  return useCallback(
    async (session) => {
      const { tenant } = session.tenant;
      client.setQueryData(keyOf('getTenantSession', { params: { tenant } }), session);
      if (session.state !== 'signed-in') return;
      watch.over(false);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'getTenantSession' });
    },
    [client, watch],
  );
}
