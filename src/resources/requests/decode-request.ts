import type { HabitPlace, RequestTrace } from './request-trace.ts';

type RequestRow = Omit<RequestTrace, 'habits' | 'habitOperations'> & { readonly habits: string };

export function decodeRequest(row: unknown): RequestTrace {
  const { habits, ...columns } = row as RequestRow;
  const told = habits === '' ? [] : habits.split(' ').map(decodeHabit);
  return {
    ...columns,
    habits: told.map(({ habit }) => habit),
    habitOperations: told.filter(({ operations }) => operations.length > 0),
  };
}

function decodeHabit(text: string): HabitPlace {
  const [habit = '', numbers = ''] = text.split('@');
  return { habit, operations: numbers === '' ? [] : numbers.split(',').map(Number) };
}
