/** Dates flow through expressions as UTC texts `M/d/yyyy h:mm:ss tt` (the invariant culture of .NET): `3/16/2020 7:00:00 AM`. */
export function printDate(milliseconds: number): string {
  const date = new Date(milliseconds);
  const hour = date.getUTCHours();
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${String(date.getUTCFullYear()).padStart(4, '0')}`;
  const time = `${hour % 12 === 0 ? 12 : hour % 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `${day} ${time} ${hour < 12 ? 'AM' : 'PM'}`;
}

const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
const invariant =
  /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?\s*(AM|PM)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/** Reads ISO 8601 and `M/d/yyyy` texts, with or without a time and an offset; without one it is UTC. Milliseconds, or undefined. */
export function readDate(text: string): number | undefined {
  const trimmed = text.trim();
  const a = iso.exec(trimmed);
  if (a !== null) {
    return instant({
      year: a[1],
      month: a[2],
      day: a[3],
      hour: a[4],
      minute: a[5],
      second: a[6],
      fraction: a[7],
      offset: a[8],
    });
  }
  const b = invariant.exec(trimmed);
  if (b === null) return undefined;
  const hour = hourOf(b[4], b[8]);
  return instant({
    year: b[3],
    month: b[1],
    day: b[2],
    hour,
    minute: b[5],
    second: b[6],
    fraction: b[7],
    offset: b[9],
  });
}

export interface DateParts {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly fraction?: string | undefined;
  /** `Z`, `+hh`, `+hhmm` or `+hh:mm`; absent is UTC. */
  readonly offset?: string | undefined;
}

/** The instant that the parts name, in milliseconds; undefined where there is no such day or time. */
export function instant(parts: DateParts): number | undefined {
  const [year, month, day] = [Number(parts.year ?? 1), Number(parts.month ?? 1), Number(parts.day ?? 1)];
  const [hour, minute, second] = [Number(parts.hour ?? 0), Number(parts.minute ?? 0), Number(parts.second ?? 0)];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  if (!(hour < 24 && minute < 60 && second < 60)) return undefined;
  const offset = offsetMinutes(parts.offset);
  if (offset === undefined) return undefined;
  const milliseconds = Math.trunc(Number(`0.${parts.fraction ?? '0'}`) * 1000);
  return date.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1000 + milliseconds;
}

/** The hour of the 24-hour clock for a 12-hour one. */
export function hourOf(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined) return hour;
  const clock = Number(hour);
  if (clock < 1 || clock > 12) return '24';
  return String((clock % 12) + (/p/i.test(half) ? 12 : 0));
}

function offsetMinutes(text: string | undefined): number | undefined {
  if (text === undefined || /^z$/i.test(text)) return 0;
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (match === null) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (minutes > 14 * 60) return undefined;
  return match[1] === '-' ? -minutes : minutes;
}
