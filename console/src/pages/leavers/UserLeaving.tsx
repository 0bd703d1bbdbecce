import { Spinner } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { words } from '../../words.ts';
import { LeaverAccounts } from './LeaverAccounts.tsx';
import { LeaverFacts } from './LeaverBlade.tsx';

const text = words.leavers;

/** Each time that a person left, and what became of the accounts. */
export function UserLeaving({ user }: { readonly user: string }) {
  const { data, error, refetch } = useEndpoint('listLeavers', { query: { person: user, from: '2000-01-01' } });
  if (error !== null) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spinner label={words.shared.loading} labelPosition="after" size="small" />;
  if (data.leavers.length === 0) return <EmptyState title={text.never}>{text.neverHint}</EmptyState>;
  return data.leavers.map((leaver) => (
    <div key={leaver.leaver}>
      <LeaverFacts leaver={leaver} />
      <LeaverAccounts leaver={leaver} />
    </div>
  ));
}
