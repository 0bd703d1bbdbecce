import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useCallback } from 'react';

/** A parameter of the page's path: `useParam('user')` on `/directory/users/$user`. Empty where the path has none. */
export function useParam(name: string): string {
  const params = useRouterState({ select: (state) => state.matches.at(-1)?.params });
  const value = new Map<string, unknown>(Object.entries(params ?? {})).get(name);
  return typeof value === 'string' ? value : '';
}

/** The path of the page one is on. */
export function usePath(): string {
  return useRouterState({ select: (state) => state.location.pathname });
}

/** A part of the page's query, kept in the address so that a link leads to what is seen. Empty text takes it away. */
export function useQueryPart(name: string): readonly [string, (value: string) => void] {
  const search = useRouterState({ select: (state) => state.location.search });
  const navigate = useNavigate();
  const value = new Map<string, unknown>(Object.entries(search)).get(name);
  const set = useCallback(
    (next: string) => {
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, [name]: next === '' ? undefined : next }),
        replace: true,
      });
    },
    [navigate, name],
  );
  return [value === undefined ? '' : String(value), set];
}
