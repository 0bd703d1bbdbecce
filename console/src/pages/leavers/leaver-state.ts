import type { ReplyOf } from '../../api/contract-types.ts';
import type { Tone } from '../../components/StatusBadge.tsx';
import { words } from '../../words.ts';

const text = words.leavers;

export type Leaver = ReplyOf<'searchLeavers'>['leavers'][number];
export type Account = Leaver['accounts'][number];

/** What the state of an account means to whoever looks. */
export function accountTone(state: Account['state']): Tone {
  if (state === 'open' || state === 'removed') return 'bad';
  if (state === 'kept') return 'warning';
  return state === 'returned' ? 'neutral' : 'good';
}

/** All accounts of somebody in one word, and what it means. */
export function leaverState({ accounts, open, returned }: Leaver): { readonly tone: Tone; readonly label: string } {
  if (open > 0) return { tone: 'bad', label: text.openOf(open, accounts.length) };
  if (accounts.length === 0) return { tone: 'neutral', label: text.noAccount };
  const other = accounts.find(({ state }) => accountTone(state) !== 'good');
  if (other !== undefined) return { tone: accountTone(other.state), label: text.states[other.state] ?? other.state };
  return {
    tone: 'good',
    label:
      returned === null
        ? text.revokedOf(accounts.length)
        : `${text.revokedOf(accounts.length)}; ${text.returned.toLowerCase()}`,
  };
}

/** The longest that an account of somebody could be used, in seconds; undefined: none was revoked. */
export function slowestOf({ accounts }: Leaver): number | undefined {
  const seconds = accounts.flatMap((account) =>
    accountTone(account.state) === 'good' && account.seconds !== null ? [account.seconds] : [],
  );
  return seconds.length === 0 ? undefined : Math.max(...seconds);
}
