import { RE2JS } from 're2js';
import { hourOf, instant } from './date-text.ts';

const months = 'January February March April May June July August September October November December'.split(' ');
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** One part of a .NET custom format: a run of one letter, or literal text. */
type FormatPart =
  | { readonly kind: 'field'; readonly letters: string }
  | { readonly kind: 'literal'; readonly text: string };

/** Splits a .NET custom date format; `\x`, `'…'` and `"…"` are literal. Undefined when a quote is not closed. */
export function readFormat(format: string): readonly FormatPart[] | undefined {
  const parts: FormatPart[] = [];
  let at = 0;
  while (at < format.length) {
    const rest = format.slice(at);
    const quoted = /^(['"])(.*?)\1/s.exec(rest);
    const field = /^(?:d{1,4}|f{1,7}|F{1,7}|h{1,2}|H{1,2}|m{1,2}|M{1,4}|s{1,2}|t{1,2}|y{1,5}|z{1,3}|K)/.exec(rest);
    if (quoted !== null) parts.push({ kind: 'literal', text: quoted[2] ?? '' });
    else if (/^['"]/.test(rest)) return undefined;
    else if (rest.startsWith('\\')) parts.push({ kind: 'literal', text: rest.charAt(1) });
    else if (field !== null) parts.push({ kind: 'field', letters: field[0] });
    else parts.push({ kind: 'literal', text: rest.charAt(0) });
    at += quoted?.[0].length ?? (rest.startsWith('\\') ? 2 : (field?.[0].length ?? 1));
  }
  return parts;
}

/** Writes an instant (milliseconds, UTC) in a .NET custom format with English names. */
export function printCustom(milliseconds: number, parts: readonly FormatPart[]): string {
  const date = new Date(milliseconds);
  return parts.map((part) => (part.kind === 'literal' ? part.text : printField(part.letters, date))).join('');
}

function printField(letters: string, date: Date): string {
  const padded = (value: number) => String(value).padStart(letters.length, '0');
  const fraction = String(date.getUTCMilliseconds()).padStart(3, '0').padEnd(7, '0').slice(0, letters.length);
  switch (letters.charAt(0)) {
    case 'd':
      return letters.length < 3 ? padded(date.getUTCDate()) : name(days[date.getUTCDay()], letters.length);
    case 'M':
      return letters.length < 3 ? padded(date.getUTCMonth() + 1) : name(months[date.getUTCMonth()], letters.length);
    case 'y':
      return letters.length < 3 ? padded(date.getUTCFullYear() % 100) : padded(date.getUTCFullYear());
    case 'H':
      return padded(date.getUTCHours());
    case 'h':
      return padded(date.getUTCHours() % 12 === 0 ? 12 : date.getUTCHours() % 12);
    case 'm':
      return padded(date.getUTCMinutes());
    case 's':
      return padded(date.getUTCSeconds());
    case 't':
      return (date.getUTCHours() < 12 ? 'AM' : 'PM').slice(0, letters.length);
    case 'f':
      return fraction;
    case 'F':
      return fraction.replace(/0+$/, '');
    case 'K':
      return 'Z';
    default:
      return ['+0', '+00', '+00:00'][letters.length - 1] ?? '';
  }
}

function name(full: string | undefined, letters: number): string {
  return letters === 3 ? (full ?? '').slice(0, 3) : (full ?? '');
}

const patterns: Readonly<Record<string, string>> = {
  d: '(\\d{1,2})',
  dd: '(\\d{2})',
  M: '(\\d{1,2})',
  MM: '(\\d{2})',
  MMM: `(${months.map((month) => month.slice(0, 3)).join('|')})`,
  MMMM: `(${months.join('|')})`,
  y: '(\\d{1,2})',
  yy: '(\\d{2})',
  H: '(\\d{1,2})',
  HH: '(\\d{2})',
  h: '(\\d{1,2})',
  hh: '(\\d{2})',
  m: '(\\d{1,2})',
  mm: '(\\d{2})',
  s: '(\\d{1,2})',
  ss: '(\\d{2})',
  t: '([AP])',
  tt: '([AP]M)',
  z: '([+-]\\d{2})',
  zz: '([+-]\\d{2})',
  zzz: '([+-]\\d{2}:?\\d{2})',
  K: '(Z|[+-]\\d{2}:?\\d{2})?',
};

/** Reads `text` in a .NET custom format; blanks around it are allowed. Milliseconds, or undefined when it does not fit. */
export function readCustom(text: string, parts: readonly FormatPart[]): number | undefined {
  const fields: string[] = [];
  const pattern = parts.map((part) => {
    if (part.kind === 'literal') return part.text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    fields.push(part.letters);
    return patternOf(part.letters);
  });
  // A user writes the format: many fields side by side would make V8's matcher backtrack without end.
  const matcher = RE2JS.compile(`\\s*${pattern.join('')}\\s*`, RE2JS.CASE_INSENSITIVE).matcher(text);
  if (!matcher.matches()) return undefined;
  const read: Record<string, string | undefined> = {};
  for (const [at, letters] of fields.entries())
    read[letters.charAt(0)] = fieldValue(letters, matcher.group(at + 1) ?? '');
  const year = read.y;
  const century = year !== undefined && year.length < 3 ? (Number(year) < 50 ? 2000 : 1900) : 0;
  return instant({
    year: year === undefined ? '1' : String(Number(year) + century),
    month: read.M,
    day: read.d,
    hour: read.H ?? hourOf(read.h, read.t ?? 'A'),
    minute: read.m,
    second: read.s,
    fraction: read.f ?? read.F,
    offset: read.z ?? read.K,
  });
}

function patternOf(letters: string): string {
  const known = Object.hasOwn(patterns, letters) ? patterns[letters] : undefined;
  if (known !== undefined) return known;
  const length = letters.length;
  if (letters.startsWith('f')) return `(\\d{${length}})`;
  if (letters.startsWith('F')) return `(\\d{0,${length}})`;
  if (letters.startsWith('y')) return `(\\d{${length}})`;
  return `(${days.map((day) => (length === 3 ? day.slice(0, 3) : day)).join('|')})`;
}

function fieldValue(letters: string, text: string | undefined): string | undefined {
  if (text === '') return undefined;
  // The name of the weekday says nothing that the date does not.
  if (letters.startsWith('ddd')) return undefined;
  if (!letters.startsWith('MMM')) return text;
  return String(months.findIndex((month) => month.toLowerCase().startsWith((text ?? '').toLowerCase())) + 1);
}
