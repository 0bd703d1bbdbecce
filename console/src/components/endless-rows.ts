import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useCaller } from '../api/caller.ts';
import type { CallOf, EndpointName, ReplyOf } from '../api/contract-types.ts';
import { Problem } from '../api/problem.ts';
import { keyOf } from '../api/use-endpoint.ts';
import { words } from '../words.ts';
import { pausesSearch } from './pauses-search.ts';
import type { RowSource } from './row-source.ts';

const pageSize = 200;

interface Part<Row> {
  readonly rows: readonly Row[];
  /** What the next part comes before; null: there is none. */
  readonly next: string | null;
  /** How far a search came, where it goes on. */
  readonly searched?: string | null;
}

/**
 * Rows of an endpoint that hands out the newest and, from there, older ones: read on as the window comes near their end. New
 * ones come on top every few seconds while the first page is all there is. A search that finds nothing for long waits to be told.
 *
 * @param call the endpoint's input for one page
 * @param pick rows of its reply, and where it goes on
 */
export function useEndlessRows<Name extends EndpointName, Row>(
  name: Name,
  call: (page: { readonly before?: string; readonly limit: number }) => CallOf<Name>,
  pick: (reply: ReplyOf<Name>) => Part<Row>,
): RowSource<Row> {
  const caller = useCaller();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: [...keyOf(name), call({ limit: pageSize })],
    queryFn: async ({ pageParam, signal, client, queryKey }) => {
      const before = pageParam === '' ? {} : { before: pageParam };
      const background = pageParam === '' && client.getQueryData(queryKey) !== undefined;
      return pick(await caller.call(name, call({ ...before, limit: pageSize }), { signal, background }));
    },
    initialPageParam: '',
    placeholderData: keepPreviousData,
    getNextPageParam: ({ next }) => next ?? undefined,
    // Whoever comes back looks for what happened meanwhile.
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > 1 ? false : 5_000),
  });
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const loaded = rows.length;
  const searched = data?.pages.at(-1)?.searched ?? null;
  const waits = hasNextPage && !isFetchingNextPage && pausesSearch(data?.pages.map((page) => page.rows.length) ?? []);
  const want = useCallback(
    (_from: number, upTo: number) => {
      if (hasNextPage && !isFetchingNextPage && !waits && upTo >= loaded - 20) void fetchNextPage();
    },
    [hasNextPage, isFetchingNextPage, waits, fetchNextPage, loaded],
  );
  return {
    total: data === undefined ? undefined : loaded,
    row: (index) => rows[index],
    want,
    problem: data === undefined && error instanceof Problem ? error : undefined,
    retry: () => void refetch(),
    ...(hasNextPage ? { note: searched ?? words.shared.moreRows(loaded) } : {}),
    ...(waits ? { goOn: () => void fetchNextPage() } : {}),
  };
}
