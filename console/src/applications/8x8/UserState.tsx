import { StatusBadge } from '../../components/StatusBadge.tsx';
import { words } from './words.ts';

/** Active or inactive. */
export function UserState({ user }: { readonly user: { readonly active: boolean } }) {
  return (
    <StatusBadge tone={user.active ? 'good' : 'neutral'}>
      {user.active ? words.users.active : words.users.inactive}
    </StatusBadge>
  );
}
