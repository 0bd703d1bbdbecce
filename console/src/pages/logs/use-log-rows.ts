import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndlessRows } from '../../components/endless-rows.ts';
import type { RowSource } from '../../components/row-source.ts';
import type { queryOf } from './log-query.ts';

export type LogLine = ReplyOf<'listLog'>['entries'][number];

/** Rows of the log, newest first. */
export function useLogRows(query: ReturnType<typeof queryOf>): RowSource<LogLine> {
  return useEndlessRows(
    'listLog',
    (page) => ({ query: { ...query, ...page } }),
    ({ entries, next, notice }) => ({ rows: entries, next, searched: notice }),
  );
}
