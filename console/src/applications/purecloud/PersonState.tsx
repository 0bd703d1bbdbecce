import { StatusBadge } from '../../components/StatusBadge.tsx';
import type { Person } from './person.ts';
import { words } from './words.ts';

/** Active, inactive or deleted. */
export function PersonState({ state }: { readonly state: Person['state'] }) {
  return (
    <StatusBadge tone={state === 'active' ? 'good' : state === 'inactive' ? 'neutral' : 'bad'}>
      {words.people[state]}
    </StatusBadge>
  );
}
