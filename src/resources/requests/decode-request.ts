import type { RequestTrace } from './request-trace.ts';

type RequestRow = Omit<RequestTrace, 'habits'> & { readonly habits: string };

export function decodeRequest(row: unknown): RequestTrace {
  const { habits, ...columns } = row as RequestRow;
  return { ...columns, habits: habits === '' ? [] : habits.split(' ') };
}
