import { makeStyles, Spinner } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { words } from '../../words.ts';
import { LeaverAccounts } from './LeaverAccounts.tsx';
import { LeaverFacts } from './LeaverBlade.tsx';

const text = words.leavers;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '32px' },
  leaver: { display: 'flex', flexDirection: 'column', gap: '20px' },
});

/** Each time that a person left, and what became of the accounts. */
export function UserLeaving({ user }: { readonly user: string }) {
  const styles = useStyles();
  const { data, error, refetch } = useEndpoint('listLeavers', { query: { person: user, from: '2000-01-01' } });
  if (error !== null) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spinner label={words.shared.loading} labelPosition="after" size="small" />;
  if (data.leavers.length === 0) return <EmptyState title={text.never}>{text.neverHint}</EmptyState>;
  return (
    <div className={styles.list}>
      {data.leavers.map((leaver) => (
        <div key={leaver.leaver} className={styles.leaver}>
          <LeaverFacts leaver={leaver} />
          <LeaverAccounts leaver={leaver} />
        </div>
      ))}
    </div>
  );
}
