import type { EventRow, NumberedResource } from './event-row.ts';

type Row = Omit<EventRow, 'memberId' | 'memberType' | 'memberDoc'> & {
  readonly member_id: string | null;
  readonly member_type: string | null;
  readonly member_doc: string | null;
};

export function decodeEventRow(row: unknown): EventRow {
  const { member_id: memberId, member_type: memberType, member_doc: memberDoc, ...rest } = row as Row;
  return { ...rest, memberId, memberType, memberDoc };
}

export function decodeNumberedResource(row: unknown): NumberedResource {
  return row as NumberedResource;
}

/** A row of `feed`: the last number given out, and the oldest change that is kept. */
export function decodeFeedEnds(row: unknown): { readonly seq: number; readonly oldest: number } {
  return row as { seq: number; oldest: number };
}
