import { QueryClient } from '@tanstack/react-query';
import { isAway } from './problem.ts';

/** The cache of replies. What the server refused is not asked again; what nobody answered is, until somebody does. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => isAway(error) && failures < 2,
        // A server on this very machine answers although the network is gone.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
