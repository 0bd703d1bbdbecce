import type { ChangedKind, HabitPlace, RefusedOperation, RequestTrace, StepTime } from './request-trace.ts';

interface RequestRow extends Omit<RequestTrace, 'habits' | 'habitOperations' | 'steps' | 'changes' | 'refusals'> {
  readonly habits: string;
  readonly steps: string;
  readonly changes: string;
  readonly refused: string;
}

export function decodeRequest(row: unknown): RequestTrace {
  const { habits, steps, changes, refused, ...columns } = row as RequestRow;
  const told = words(habits).map(decodeHabit);
  return {
    ...columns,
    steps: words(steps).map(decodeStep),
    habits: told.map(({ habit }) => habit),
    habitOperations: told.filter(({ operations }) => operations.length > 0),
    changes: words(changes).map(decodeChange),
    refusals: refused === '' ? [] : (JSON.parse(refused) as readonly RefusedOperation[]),
  };
}

/** A request with the number of its tenant. */
export function decodeRequestOf(row: unknown): { readonly tenant: number; readonly trace: RequestTrace } {
  const { tenant, ...columns } = row as RequestRow & { readonly tenant: number };
  return { tenant, trace: decodeRequest(columns) };
}

/** The number of a tenant and its newest request. */
export function decodeLatest(row: unknown): {
  readonly tenant: number;
  readonly name: string;
  readonly latest: string | null;
} {
  return row as { tenant: number; name: string; latest: string | null };
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

function decodeHabit(text: string): HabitPlace {
  const [habit = '', numbers = ''] = text.split('@');
  return { habit, operations: numbers === '' ? [] : numbers.split(',').map(Number) };
}

function decodeStep(text: string): StepTime {
  const [step = '', took = '0'] = text.split(':');
  return { step, took: Number(took) };
}

/** `member-added*3`, `updated*1=displayName,name.givenName`; a path may hold any other character than blank and comma. */
function decodeChange(text: string): ChangedKind {
  const [, kind = text, count = '1', paths = ''] = /^([\w-]+)\*(\d+)(?:=(.*))?$/.exec(text) ?? [];
  return { kind, count: Number(count), paths: paths === '' ? [] : paths.split(',') };
}
