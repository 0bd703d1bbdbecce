import type { ReplyOf } from '../../api/contract-types.ts';
import type { Tone } from '../../components/StatusBadge.tsx';

export type Drift = ReplyOf<'getDrift'>;
export type Finding = ReplyOf<'listDrift'>['findings'][number];
export type UnmanagedAccount = ReplyOf<'listUnmanaged'>['accounts'][number];

const tones: Readonly<Record<Finding['state'], Tone>> = {
  reported: 'warning',
  'written-back': 'waiting',
  'turned-back': 'bad',
};

/** How the state of a difference is shown. */
export function findingTone(state: Finding['state']): Tone {
  return tones[state];
}

const kindSet: Readonly<Record<Finding['kind'], true>> = {
  changed: true,
  deactivated: true,
  reactivated: true,
  missing: true,
  appeared: true,
  'member-added': true,
  'member-removed': true,
};

/** The kind that an address names, if there is such a one. */
export function kindOf(value: string): Finding['kind'] | undefined {
  const kinds: Finding['kind'][] = [];
  for (const kind in kindSet) if (isKind(kind)) kinds.push(kind);
  return kinds.find((kind) => kind === value);
}

function isKind(value: string): value is Finding['kind'] {
  return Object.hasOwn(kindSet, value);
}

/** What another check, or a word on a difference, changes. */
export const refreshedByDrift = ['getDrift', 'listDrift', 'listUnmanaged', 'getJob'] as const;

/** What is done about accounts without a link changes these. */
export const refreshedByUnmanaged = ['listUnmanaged', 'getDrift', 'listDrift', 'listLinks', 'countLinks'] as const;
