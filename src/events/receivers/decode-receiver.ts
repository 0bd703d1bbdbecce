import type { Receiver } from './receiver.ts';

interface Row {
  readonly events: string;
  readonly object: number;
  readonly private: number;
  readonly told: number;
  readonly former_until: number | null;
  readonly failing_since: number | null;
  readonly changed_by: string;
}

/** A row of `receiver`. */
export function decodeReceiver(row: unknown): Receiver {
  const {
    former_until: formerUntil,
    failing_since: failingSince,
    changed_by: changedBy,
    ...rest
  } = row as Row & Omit<Receiver, keyof Row>;
  return {
    ...rest,
    events: rest.events === '' ? [] : rest.events.split(' '),
    object: rest.object === 1,
    private: rest.private === 1,
    told: rest.told === 1,
    formerUntil,
    failingSince,
    changedBy,
  };
}
