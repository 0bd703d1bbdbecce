import { useQueryPart } from '../../components/use-address.ts';

const day = 24 * 60 * 60 * 1000;
const lengths: Readonly<Record<string, number>> = { week: 7, quarter: 90, year: 396 };

/** People whom the address has room for. */
export const mostChosen = 200;

/** What the report is asked for, as it stands in the address. */
export interface LeaverAddress {
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly open: string;
  readonly people: readonly string[];
  set(name: 'period' | 'from' | 'to' | 'text' | 'open' | 'people', value: string): void;
}

export function useLeaverAddress(): LeaverAddress {
  const [period, setPeriod] = useQueryPart('period');
  const [from, setFrom] = useQueryPart('from');
  const [to, setTo] = useQueryPart('to');
  const [text, setText] = useQueryPart('text');
  const [open, setOpen] = useQueryPart('open');
  const [people, setPeople] = useQueryPart('people');
  const setters = { period: setPeriod, from: setFrom, to: setTo, text: setText, open: setOpen, people: setPeople };
  return {
    period,
    from,
    to,
    text,
    open,
    people: people === '' ? [] : people.split(','),
    set: (name, value) => setters[name](value),
  };
}

/** What the API is asked for; a period begins with a whole day (UTC), so that the same is asked for all day long. */
export function leaverBody({ period, from, to, text, open, people }: LeaverAddress) {
  const days = lengths[period];
  const first = days === undefined ? '' : new Date(Date.now() - days * day).toISOString().slice(0, 10);
  const start = period === 'dates' ? from : first;
  return {
    ...(start === '' ? {} : { from: start }),
    ...(period !== 'dates' || to === '' ? {} : { to }),
    ...(text === '' ? {} : { text }),
    ...(open === '' ? {} : { open: true }),
    ...(people.length === 0 ? {} : { people: [...people] }),
  };
}

/** The people of a text: one a line, of a table the first column. */
export function peopleOf(text: string): readonly string[] {
  const cells = text.split(/\r?\n/).map((line) => (line.split(/[,;\t]/, 1)[0] ?? '').replaceAll('"', '').trim());
  const people = cells.filter((cell) => cell !== '' && !cell.startsWith('#'));
  const isHeading = /^(userprincipalname|username|object ?id|person)$/i.test(people[0] ?? '');
  return [...new Set(isHeading ? people.slice(1) : people)];
}
