import type { Action } from '../model/action.ts';
import {
  type Basis,
  type GuardedKind,
  type GuardLimits,
  type GuardVerdict,
  type Limit,
  type Measured,
  smallestLimit,
  smallestMemberLimit,
} from '../model/guard.ts';
import type { Subject } from '../model/subject.ts';

/** What has a limit: a kind, or disables and deletes together. */
export type Limited = GuardedKind | 'removals';

/** In the order in which a line tells them. */
const limited: readonly Limited[] = [
  'removals',
  'disables',
  'deletes',
  'memberRemovals',
  'creates',
  'changes',
  'adoptions',
];

/** Beyond every limit. */
export const unlimited = Number.MAX_SAFE_INTEGER;

/** How many are let through; `unlimited`: nothing limits them. */
export function allowedOf(limits: GuardLimits, what: Limited, { linked, written, first }: Basis): number {
  const { number, percent } = limitOf(limits, what);
  const isNew = first && (what === 'creates' || what === 'adoptions');
  if (percent === undefined || isNew) return number ?? unlimited;
  const [whole, smallest] = what === 'memberRemovals' ? [written, smallestMemberLimit] : [linked, smallestLimit];
  return Math.min(number ?? unlimited, Math.max(smallest, Math.floor((whole * percent) / 100)));
}

function limitOf(limits: GuardLimits, what: Limited): Limit {
  if (what === 'creates' || what === 'changes' || what === 'adoptions') return limits[what] ?? {};
  if (!limits.on) return {};
  if (what === 'removals') return { number: limits.removals, percent: limits.percent };
  if (what !== 'memberRemovals') return limits[what] ?? {};
  const { memberRemovals: number, memberPercent } = limits;
  return memberPercent === undefined ? { number } : { number, percent: memberPercent };
}

/** The limits that a kind counts towards. */
export function limitsOn(kind: GuardedKind): readonly Limited[] {
  return kind === 'disables' || kind === 'deletes' ? ['removals', kind] : [kind];
}

/** Which kind an act is; undefined: nothing that a guard counts. What we made ourselves and whose reply was lost is ours already. */
export function guardedKindOf({ link, work }: Pick<Subject, 'link' | 'work'>, action: Action): GuardedKind | undefined {
  switch (action.kind) {
    case 'create':
      return work?.sent === undefined ? 'creates' : undefined;
    case 'disable':
      return 'disables';
    case 'delete':
      return 'deletes';
    default:
      if (link?.target !== action.target) return work?.sent === undefined ? 'adoptions' : undefined;
      return action.kind === 'none' ? undefined : 'changes';
  }
}

/** What is more than may go. */
export function tooMany(measured: Measured, limits: GuardLimits, basis: Basis): readonly Limited[] {
  return limited.filter((what) => countOf(measured, what) > allowedOf(limits, what, basis));
}

/** Holds what is more than may go without a person. */
export function guard(measured: Measured, limits: GuardLimits, basis: Basis): GuardVerdict {
  const passed = tooMany(measured, limits, basis).length === 0;
  return { passed, line: guardLine(passed, measured, limits, basis) };
}

/** Whole phrases, not words put together: in other languages the word changes with its number. */
const words: Readonly<Record<Limited, (count: number, of: string) => string>> = {
  removals: (count, of) => (count === 1 ? `1 removal${of}` : `${count} removals${of}`),
  disables: (count, of) => (count === 1 ? `1 disable${of}` : `${count} disables${of}`),
  deletes: (count, of) => (count === 1 ? `1 delete${of}` : `${count} deletes${of}`),
  memberRemovals: (count, of) => (count === 1 ? `1 membership removal${of}` : `${count} membership removals${of}`),
  creates: (count, of) => (count === 1 ? `1 create${of}` : `${count} creates${of}`),
  changes: (count, of) => (count === 1 ? `1 change${of}` : `${count} changes${of}`),
  adoptions: (count, of) => (count === 1 ? `1 adoption${of}` : `${count} adoptions${of}`),
};

/** `guard held: 600 removals of 500 (590 disables, 10 deletes of 50), 3 membership removals of 5000, 7 creates, 0 changes, 0 adoptions`. */
export function guardLine(passed: boolean, measured: Measured, limits: GuardLimits, basis: Basis): string {
  const told = (what: Limited): string => {
    const allowed = allowedOf(limits, what, basis);
    return words[what](countOf(measured, what), allowed === unlimited ? '' : ` of ${allowed}`);
  };
  const verdict = passed ? 'passed' : 'held';
  return `guard ${verdict}: ${told('removals')} (${told('disables')}, ${told('deletes')}), ${told('memberRemovals')}, ${told('creates')}, ${told('changes')}, ${told('adoptions')}`;
}

function countOf(measured: Measured, what: Limited): number {
  return what === 'removals' ? measured.disables + measured.deletes : measured[what];
}
