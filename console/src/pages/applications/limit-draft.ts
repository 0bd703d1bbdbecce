import type { ReplyOf } from '../../api/contract-types.ts';

export type Protection = ReplyOf<'getProtection'>;

const required = ['removals', 'percent', 'memberRemovals', 'failures', 'failurePercent'] as const;
const optional = [
  'memberPercent',
  'disables',
  'disablePercent',
  'deletes',
  'deletePercent',
  'creates',
  'createPercent',
  'changes',
  'changePercent',
  'adoptions',
  'adoptionPercent',
] as const;

type RequiredName = (typeof required)[number];
type OptionalName = (typeof optional)[number];
export type NumberName = RequiredName | OptionalName;

/** Limits as they are typed; an empty text: no limit. */
export type LimitDraft = Pick<Protection, 'preventDeletions' | 'missing'> & Readonly<Record<NumberName, string>>;

const none: Readonly<Record<NumberName, string>> = {
  removals: '',
  percent: '',
  memberRemovals: '',
  failures: '',
  failurePercent: '',
  memberPercent: '',
  disables: '',
  disablePercent: '',
  deletes: '',
  deletePercent: '',
  creates: '',
  createPercent: '',
  changes: '',
  changePercent: '',
  adoptions: '',
  adoptionPercent: '',
};

/** The saved limits, to be edited. */
export function draftOf(saved: Protection): LimitDraft {
  const { preventDeletions, missing } = saved;
  const texts = [...required, ...optional].map((name) => [name, saved[name] === null ? '' : String(saved[name])]);
  return { ...none, ...Object.fromEntries(texts), preventDeletions, missing };
}

/** What is typed, to be saved; what must be a number and is none is refused by the server, at its field. */
export function protectionOf(draft: LimitDraft): Protection {
  const { preventDeletions, missing } = draft;
  const orNull = (name: OptionalName) => (draft[name].trim() === '' ? null : Number(draft[name]));
  return {
    preventDeletions,
    missing,
    removals: Number(draft.removals),
    percent: Number(draft.percent),
    memberRemovals: Number(draft.memberRemovals),
    failures: Number(draft.failures),
    failurePercent: Number(draft.failurePercent),
    memberPercent: orNull('memberPercent'),
    disables: orNull('disables'),
    disablePercent: orNull('disablePercent'),
    deletes: orNull('deletes'),
    deletePercent: orNull('deletePercent'),
    creates: orNull('creates'),
    createPercent: orNull('createPercent'),
    changes: orNull('changes'),
    changePercent: orNull('changePercent'),
    adoptions: orNull('adoptions'),
    adoptionPercent: orNull('adoptionPercent'),
  };
}
