import type { Guest, GuestStep } from './guest.ts';

interface Row extends Omit<Guest, 'madeBy' | 'tokenAt' | 'step'> {
  readonly made_by: string;
  readonly token_at: number | null;
  readonly step: string;
}

/** A row of `guest`. */
export function decodeGuest(row: unknown): Guest {
  const { made_by, token_at, step, ...columns } = row as Row;
  return { ...columns, step: step as GuestStep, madeBy: made_by, tokenAt: token_at };
}
