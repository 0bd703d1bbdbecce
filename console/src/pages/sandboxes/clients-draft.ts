import type { CallOf, ReplyOf } from '../../api/contract-types.ts';

export type Clients = ReplyOf<'getTenantClients'>;
type Habit = Clients['habits'][number]['habit'];
type Change = NonNullable<CallOf<'setTenantClients'>['body']>;

/** What stands in the form. */
export interface ClientsDraft {
  readonly strict: boolean;
  readonly refused: readonly Habit[];
  /** Where the tenant's limit comes from; `perMinute` counts when it is `chosen`. */
  readonly limit: 'usual' | 'none' | 'chosen';
  readonly perMinute: string;
  readonly perCredential: string;
}

export function draftOf({ strict, habits, perMinute, usualPerMinute, perCredential }: Clients): ClientsDraft {
  return {
    strict,
    refused: strict ? [] : habits.flatMap(({ habit, forgiven }) => (forgiven ? [] : [habit])),
    limit: perMinute === usualPerMinute ? 'usual' : perMinute === null ? 'none' : 'chosen',
    perMinute: perMinute === null ? '' : String(perMinute),
    perCredential: perCredential === null ? '' : String(perCredential),
  };
}

/** The form as a change: while the tenant is strict it does not show which habits are refused, and leaves them as they are. */
export function changeOf(before: Clients, draft: ClientsDraft): Change {
  const { refused } = draft;
  const forgive = before.habits.flatMap(({ habit }) => (refused.includes(habit) ? [] : [habit]));
  return {
    strict: draft.strict,
    ...(before.strict ? {} : { refuse: refused, forgive }),
    perMinute: draft.limit === 'usual' ? 'usual' : draft.limit === 'none' ? null : Number(draft.perMinute),
    perCredential: draft.perCredential.trim() === '' ? null : Number(draft.perCredential),
  };
}
