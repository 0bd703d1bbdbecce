/** The intervals of DateAdd and DateDiff: years, months, days, weeks, hours, minutes, seconds. */
export const intervals = ['yyyy', 'm', 'd', 'ww', 'h', 'n', 's'] as const;
export type Interval = (typeof intervals)[number];

const milliseconds = { d: 86_400_000, ww: 604_800_000, h: 3_600_000, n: 60_000, s: 1_000 } as const;

/** The interval that `text` names, or undefined. */
export function intervalIn(text: string | null): Interval | undefined {
  return intervals.find((interval) => interval === text);
}

/** `date` moved by `count` intervals. A day that the new month lacks becomes its last (31 January + 1 month: 28 or 29 February). */
export function addInterval(interval: Interval, count: number, date: number): number {
  if (interval !== 'yyyy' && interval !== 'm') return date + count * milliseconds[interval];
  const moved = new Date(date);
  const day = moved.getUTCDate();
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + (interval === 'm' ? count : count * 12));
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(day, last));
  return moved.getTime();
}

/**
 * How many intervals lie between two dates; positive when `to` is later. By the rules of Visual Basic: days and less are
 * elapsed time cut towards zero, `ww` counts Sundays crossed, months and years are differences of the calendar.
 */
export function intervalsBetween(interval: Interval, from: number, to: number): number {
  const [a, b] = [new Date(from), new Date(to)];
  const years = b.getUTCFullYear() - a.getUTCFullYear();
  if (interval === 'yyyy') return years;
  if (interval === 'm') return years * 12 + b.getUTCMonth() - a.getUTCMonth();
  if (interval === 'ww') return sundaysBefore(to) - sundaysBefore(from);
  return Math.trunc((to - from) / milliseconds[interval]) + 0;
}

/** 1970-01-04 was the first Sunday of the epoch. */
function sundaysBefore(date: number): number {
  return Math.floor((date / milliseconds.d + 4) / 7);
}
