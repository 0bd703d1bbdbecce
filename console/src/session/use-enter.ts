import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useCaller } from '../api/caller.ts';
import type { ReplyOf } from '../api/contract-types.ts';
import { keyOf } from '../api/use-endpoint.ts';

/** Takes a new state of the session into the console: what others saw is forgotten, what is open is read again. */
export function useEnter(): (session: ReplyOf<'getSession'>) => Promise<void> {
  const client = useQueryClient();
  const { watch } = useCaller();
  return useCallback(
    async (session) => {
      client.setQueryData(keyOf('getSession', {}), session);
      if (session.state !== 'signed-in') return;
      // Over a session that has ended the same account signs in again: its pages stay.
      const again = watch.snapshot().over;
      watch.over(false);
      const others = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'getSession' };
      if (again) await client.invalidateQueries(others);
      else client.removeQueries(others);
    },
    [client, watch],
  );
}
