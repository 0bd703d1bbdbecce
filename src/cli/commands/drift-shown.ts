import type { contract, Reply } from '#http/api/contract.ts';
import type { Output } from '../output.ts';

type Drift = Reply<typeof contract.getDrift>;
type Finding = Reply<typeof contract.listDrift>['findings'][number];

export const driftKinds = [
  'changed',
  'deactivated',
  'reactivated',
  'missing',
  'appeared',
  'member-added',
  'member-removed',
] as const;

const words: Readonly<Record<Finding['kind'], string>> = {
  changed: 'changed',
  deactivated: 'deactivated there',
  reactivated: 'reactivated there',
  missing: 'account gone',
  appeared: 'account appeared',
  'member-added': 'member put in',
  'member-removed': 'member taken out',
};

const states: Readonly<Record<Finding['state'], string>> = {
  reported: 'reported',
  'written-back': 'to be written back',
  'turned-back': 'comes back again and again',
};

/** The last check in words: how far it is, counts, and what could not be compared. */
export function showDrift(output: Output, { application, check, asOf, counts, total, settings }: Drift): void {
  const of = check?.expected === null || check?.expected === undefined ? '' : ` of ${check.expected}`;
  output.details([
    ['Application', application],
    ['Check', check === null ? 'none yet' : `${check.check}, ${check.state}`],
    ['Why', check?.problem],
    ['Begun', check === null ? null : `${check.started} by ${check.actor}`],
    ['Looked at', check === null ? null : `${check.looked}${of}`],
    ['As of', asOf],
    ['Differences', total],
    ...counts.map(({ kind, attribute, state, count }): readonly [string, string] => [
      `  ${words[kind]}${attribute === '' ? '' : ` ${attribute}`}`,
      `${count}${state === 'reported' ? '' : `, ${states[state]}`}`,
    ]),
    ['Not shown by the application', check === null || check.hidden.length === 0 ? null : check.hidden.join(', ')],
    ['By itself', settings.everyHours === 0 ? 'only when asked' : `every ${settings.everyHours} hours`],
    ['Tells people', settings.notify ? 'yes' : 'no'],
  ]);
}

export function showFindings(output: Output, findings: readonly Finding[], next: number | null): void {
  output.table(
    findings,
    [
      { title: 'ROW', value: ({ row }) => row },
      { title: 'WHAT', value: ({ kind }) => words[kind] },
      { title: 'NAME', value: ({ name }) => name },
      { title: 'ATTRIBUTE', value: ({ attribute }) => attribute },
      { title: 'WROTE', value: ({ wrote }) => told(wrote) },
      { title: 'SHOWS', value: ({ shows }) => told(shows) },
      { title: 'STATE', value: ({ state }) => states[state] },
      { title: 'SINCE', value: ({ since }) => since },
    ],
    'Nothing differs.',
  );
  if (next !== null) output.notice(`There are more: --after ${next}`);
}

function told(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
