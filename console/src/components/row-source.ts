import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useCaller } from '../api/caller.ts';
import type { CallOf, EndpointName, ReplyOf } from '../api/contract-types.ts';
import { Problem } from '../api/problem.ts';
import { keyOf } from '../api/use-endpoint.ts';
import { words } from '../words.ts';

/** Rows of a table, of which only those near the window are there. */
export interface RowSource<Row> {
  /** How many there are; undefined until the first reply. */
  readonly total: number | undefined;
  /** The row at an index from 0; undefined while it is on its way. */
  row(index: number): Row | undefined;
  /** Tells which rows are seen now: `from` to `upTo` (without it). */
  want(from: number, upTo: number): void;
  readonly problem: Problem | undefined;
  retry(): void;
  /** Under the table in place of how many rows there are: where nobody counted them. */
  readonly note?: string;
  /** Goes on with a search that waits to be told so; absent while none waits. */
  readonly goOn?: () => void;
}

/** Rows that are all there. `undefined` while they are loaded. */
export function rowsOf<Row>(rows: readonly Row[] | undefined): RowSource<Row> {
  return {
    total: rows?.length,
    row: (index) => rows?.[index],
    want: () => {},
    problem: undefined,
    retry: () => {},
  };
}

const pageSize = 100;

interface Page<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
  /** A search did not come to its end in time. */
  readonly cut?: boolean;
}

/**
 * Rows of an endpoint that is paged by `startIndex` (from 1) and `count`: pages near the window are read and kept.
 *
 * @param call the endpoint's input for one page
 * @param pick total and rows of its reply
 */
export function usePagedRows<Name extends EndpointName, Row>(
  name: Name,
  call: (page: { readonly startIndex: number; readonly count: number }) => CallOf<Name>,
  pick: (reply: ReplyOf<Name>) => Page<Row>,
): RowSource<Row> {
  const caller = useCaller();
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  // The first page is always kept: it says how many rows there are while a far one is on its way.
  const numbers = [0, ...range(Math.max(1, seen.first), seen.last)];
  const results = useQueries({
    queries: numbers.map((number) => {
      const input = call({ startIndex: number * pageSize + 1, count: pageSize });
      return {
        queryKey: keyOf(name, input),
        queryFn: async ({ signal }: { signal: AbortSignal }) => caller.call(name, input, { signal }),
        staleTime: 30_000,
      };
    }),
  });
  const pages = new Map<number, Page<Row>>();
  for (const [index, { data }] of results.entries()) {
    if (data !== undefined) pages.set(numbers[index] ?? 0, pick(data));
  }
  const first = pages.values().next().value;
  const failed = results.find(({ error }) => error instanceof Problem);
  const want = useCallback((from: number, upTo: number) => {
    const first = Math.floor(from / pageSize);
    const last = Math.max(first, Math.floor(Math.max(0, upTo - 1) / pageSize));
    setSeen((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, []);
  return {
    total: first?.total,
    row: (index) => pages.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    want,
    problem: failed?.error instanceof Problem ? failed.error : undefined,
    retry: () => {
      for (const result of results) if (result.isError) void result.refetch();
    },
    ...(first?.cut === true ? { note: words.shared.searchCut, goOn: () => void results[0]?.refetch() } : {}),
  };
}

/** Whole numbers from one to another, both included. */
function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
