import type { ReplyOf } from '../../api/contract-types.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { words } from './words.ts';

type State = ReplyOf<'listCredentials'>['credentials'][number]['state'];

/** Whether a client may make tokens, and those that it made work. */
export function ClientState({ state }: { readonly state: State }) {
  return (
    <StatusBadge tone={state === 'active' ? 'good' : state === 'disabled' ? 'warning' : 'neutral'}>
      {words.clients.states[state]}
    </StatusBadge>
  );
}
