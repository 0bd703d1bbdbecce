import { Refused } from '../refused.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;
const time = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i;

/**
 * A time that an explanation is asked for, in ms: a date and time with its zone, or a date alone, which means the end of that day
 * in UTC. `now`: ms. @throws Refused `invalid`
 */
export function parseAt(text: string, now: number): number {
  const at = day.test(text)
    ? Math.min(Date.parse(`${text}T23:59:59.999Z`), startOfDay(now) === text ? now : Number.POSITIVE_INFINITY)
    : time.test(text)
      ? Date.parse(text.replace(' ', 'T'))
      : Number.NaN;
  if (Number.isNaN(at)) {
    throw refused(
      `${text} is no date or time.`,
      'Write a date (2026-03-31, the end of that day in UTC), or a time with its zone: 2026-03-31T14:00Z, 2026-03-31T14:00+02:00.',
    );
  }
  if (at > now) throw refused(`${text} is still to come.`, 'Ask for a time that is over, or leave it out for now.');
  return at;
}

function startOfDay(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

function refused(message: string, advice: string): Refused {
  return new Refused('invalid', message, advice, { field: 'at' });
}
