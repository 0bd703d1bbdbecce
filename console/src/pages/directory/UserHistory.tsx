import { makeStyles } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { meaningOf } from '../../components/meaning-of.ts';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { rowsOf } from '../../components/row-source.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';
import { EntryBlade } from '../logs/EntryBlade.tsx';
import { statusTone } from '../logs/log-status.ts';

type Entry = ReplyOf<'listLog'>['entries'][number];

const { logs } = words;
const text = words.directory.history;

const useStyles = makeStyles({
  table: { display: 'flex', flexDirection: 'column', height: '60vh', minHeight: '280px' },
});

const columns: readonly Column<Entry>[] = [
  { key: 'at', header: text.columns.at, width: '190px', cell: ({ at }) => timeText(at) },
  { key: 'application', header: text.columns.application, cell: ({ application }) => application },
  {
    key: 'action',
    header: text.columns.action,
    width: '100px',
    narrow: false,
    cell: ({ action }) => wordOf(logs.actions, action),
  },
  {
    key: 'status',
    header: text.columns.status,
    width: '110px',
    cell: ({ status }) => (
      <StatusBadge tone={statusTone(status)} means={meaningOf('log', status)}>
        {wordOf(logs.statuses, status)}
      </StatusBadge>
    ),
  },
  {
    key: 'message',
    header: text.columns.message,
    width: '3fr',
    narrow: false,
    cell: ({ message }) => message ?? words.shared.none,
  },
];

/** The provisioning log of one user, newest first; an entry opens beside it. */
export function UserHistory({ user }: { readonly user: string }) {
  const styles = useStyles();
  const [entry, setEntry] = useQueryPart('entry');
  const log = useEndpoint('listLog', { query: { user, limit: 500 } });
  if (log.error !== null) return <ProblemNotice problem={log.error} onRetry={() => void log.refetch()} />;
  return (
    <div className={styles.table}>
      <VirtualTable
        label={words.directory.user.history}
        rows={rowsOf(log.data?.entries)}
        columns={columns}
        rowKey={(line) => line.entry}
        onOpen={(line) => setEntry(line.entry)}
        empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>}
      />
      {entry === '' ? null : <EntryBlade entry={entry} onClose={() => setEntry('')} />}
    </div>
  );
}
