import type { LeaverFilter, LeaverPlace } from '#engine/queries/list-leavers.ts';
import { Refused } from '../refused.ts';

/** Whom a report is about, as it is asked for. */
export interface LeaverQuery {
  /** A day (UTC, from its beginning) or a date and time (RFC 3339); absent: 30 days before `to`. */
  readonly from?: string | undefined;
  /** A day (UTC, to its end) or a date and time, which is left out; absent: now. */
  readonly to?: string | undefined;
  /** userPrincipalNames or Object IDs. */
  readonly people?: readonly string[] | undefined;
  /** What name or identifier hold. */
  readonly text?: string | undefined;
  /** Only who has an account that can still be used. */
  readonly open?: boolean | undefined;
}

/** A report's period and filter, without the part of it that is read. */
export type ReportFilter = Omit<LeaverFilter, 'open'> & { readonly onlyOpen: boolean };

/** People whom one call may ask for. */
export const mostPeople = 5000;

const day = 86_400_000;

/** @throws Refused `invalid` for a time that is none, a period that ends before it begins, and too many people */
export function leaverFilter({ from, to, people, text, open = false }: LeaverQuery, now: number): ReportFilter {
  const end = to === undefined ? now + 1 : timeOf('to', to, day);
  const start = from === undefined ? end - 30 * day : timeOf('from', from, 0);
  if (start >= end)
    throw new Refused('invalid', 'The period ends before it begins.', 'Give a later end, or an earlier beginning.', {
      field: 'to',
    });
  const asked = people?.map((one) => one.trim().toLowerCase()).filter((one) => one !== '');
  if (asked !== undefined && asked.length > mostPeople)
    throw new Refused(
      'invalid',
      `${asked.length} people are asked for; at most ${mostPeople} at once.`,
      'Ask in several parts.',
      { field: 'people' },
    );
  const named = text?.trim().toLowerCase() ?? '';
  return {
    from: start,
    to: end,
    onlyOpen: open,
    ...(asked === undefined || asked.length === 0 ? {} : { people: [...new Set(asked)] }),
    ...(named === '' ? {} : { named }),
  };
}

/** A day counts from its beginning, `whole` ms further as an end. */
function timeOf(field: string, text: string, whole: number): number {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const time = isDay || /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/i.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return isDay ? time + whole : time;
  throw new Refused(
    'invalid',
    `${text} is neither a day nor a time.`,
    'Write 2026-05-01, or 2026-05-01T08:00:00+02:00.',
    { field },
  );
}

/** Open ones first, each part in the order of time, latest first; of a list of people, the place in the list. */
export interface ReportPlace {
  readonly open: boolean;
  readonly after: LeaverPlace | undefined;
  readonly person: number;
}

/** Where a page begins. @throws Refused `invalid` */
export function placeOf(after: string | undefined): ReportPlace {
  if (after === undefined) return { open: true, after: undefined, person: 0 };
  const listed = /^p\.(\d{1,6})$/.exec(after);
  if (listed !== null) return { open: true, after: undefined, person: Number(listed[1]) };
  const found = /^([oc])\.(\d{1,15})\.([0-9a-f-]{36})$/.exec(after);
  if (found === null)
    throw new Refused('invalid', `${after} is no place in the list.`, 'Hand in what `next` said.', { field: 'after' });
  const [, part, at, leaver = ''] = found;
  return { open: part === 'o', after: { at: Number(at), leaver }, person: 0 };
}

/** The same as text. */
export function placeText(open: boolean, { at, leaver }: LeaverPlace): string {
  return `${open ? 'o' : 'c'}.${at}.${leaver}`;
}
