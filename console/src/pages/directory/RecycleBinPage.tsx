import { makeStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular, ArrowUndoRegular, DeleteDismissRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Link } from '../../components/Link.tsx';
import { Page } from '../../components/Page.tsx';
import { type RowSource, usePagedRows } from '../../components/row-source.ts';
import { type Selection, useSelection } from '../../components/SelectionBox.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { daysUntil, timeText } from '../../components/time-text.ts';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { BinDialog } from './BinDialog.tsx';

const text = words.directory.bin;

/** What lies in the bin, of either kind. */
interface Binned {
  readonly objectId: string;
  readonly name: string;
  readonly userPrincipalName: string;
  readonly deleted: string | null;
  readonly purgedAt: string | null;
}

const useStyles = makeStyles({
  tabs: { padding: '4px 12px 0' },
  table: { display: 'flex', flexDirection: 'column', height: 'calc(100vh - 300px)', minHeight: '280px' },
});

const times: readonly Column<Binned>[] = [
  { key: 'deleted', header: text.columns.deleted, narrow: false, cell: ({ deleted }) => timeText(deleted ?? '') },
  {
    key: 'left',
    header: text.columns.left,
    width: '160px',
    cell: ({ purgedAt }) => text.days(daysUntil(purgedAt ?? '')),
  },
];
const userColumns: readonly Column<Binned>[] = [
  {
    key: 'name',
    header: text.columns.name,
    width: '2fr',
    cell: ({ objectId, name }) => (
      <Link to="/directory/users/$user" params={{ user: objectId }} search={{ deleted: 'true' }}>
        {name}
      </Link>
    ),
  },
  {
    key: 'upn',
    header: text.columns.userPrincipalName,
    width: '2fr',
    narrow: false,
    cell: ({ userPrincipalName }) => userPrincipalName,
  },
  ...times,
];
const groupColumns: readonly Column<Binned>[] = [
  { key: 'name', header: text.columns.name, width: '2fr', cell: ({ name }) => name },
  ...times,
];

/** Deleted users and groups: how long they stay, and the way back. */
export function RecycleBinPage() {
  const client = useQueryClient();
  const [tab, setTab] = useQueryPart('kind');
  const [act, setAct] = useState<'restore' | 'purge' | undefined>(undefined);
  const selection = useSelection();
  const edits = useMay()('restoreDirectoryUser');
  const kind = tab === 'groups' ? 'Group' : 'User';
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['listDirectoryUsers'] });
    void client.invalidateQueries({ queryKey: ['listDirectoryGroups'] });
  };
  const chosen = selection.keys.size;
  const commands = (
    <CommandBar>
      {edits ? (
        <>
          <Command
            label={text.restore}
            icon={<ArrowUndoRegular />}
            disabled={chosen === 0}
            onClick={() => setAct('restore')}
          />
          <Command
            label={text.purge}
            icon={<DeleteDismissRegular />}
            disabled={chosen === 0}
            onClick={() => setAct('purge')}
          />
        </>
      ) : null}
      <Command label={words.shared.refresh} icon={<ArrowClockwiseRegular />} onClick={refresh} />
      {chosen === 0 ? null : <span aria-live="polite">{words.shared.selected(chosen)}</span>}
    </CommandBar>
  );
  const shown = edits ? selection : undefined;
  const change = (next: string) => {
    selection.clear();
    setTab(next);
  };
  return (
    <Page title={text.title} lead={text.lead} commands={commands} flush>
      <TabsFrame>
        <Tabs
          label={text.tabs}
          value={tab}
          onChange={change}
          tabs={[
            { key: 'users', label: text.users, content: <BinnedUsers selection={shown} /> },
            { key: 'groups', label: text.groups, content: <BinnedGroups selection={shown} /> },
          ]}
        />
      </TabsFrame>
      {act === undefined ? null : (
        <BinDialog
          kind={kind}
          act={act}
          ids={[...selection.keys]}
          onDone={() => {
            selection.clear();
            setAct(undefined);
          }}
          onClose={() => setAct(undefined)}
        />
      )}
    </Page>
  );
}

function TabsFrame({ children }: { readonly children: React.ReactNode }) {
  return <div className={useStyles().tabs}>{children}</div>;
}

interface BinTableProps {
  readonly selection: Selection | undefined;
}

function BinnedUsers({ selection }: BinTableProps) {
  const navigate = useNavigate();
  const rows = usePagedRows(
    'listDirectoryUsers',
    (page) => ({ query: { deleted: true, ...page } }),
    ({ total, users }) => ({
      total,
      rows: users.map((user): Binned => ({ ...user, name: user.displayName ?? user.userPrincipalName })),
    }),
  );
  const open = ({ objectId }: Binned) =>
    void navigate({ to: '/directory/users/$user', params: { user: objectId }, search: { deleted: 'true' } });
  return <BinTable label={text.users} rows={rows} columns={userColumns} selection={selection} onOpen={open} />;
}

function BinnedGroups({ selection }: BinTableProps) {
  const rows = usePagedRows(
    'listDirectoryGroups',
    (page) => ({ query: { deleted: true, ...page } }),
    ({ total, groups }) => ({
      total,
      rows: groups.map((group): Binned => ({ ...group, name: group.displayName, userPrincipalName: '' })),
    }),
  );
  return <BinTable label={text.groups} rows={rows} columns={groupColumns} selection={selection} />;
}

function BinTable({
  label,
  rows,
  columns,
  selection,
  onOpen,
}: BinTableProps & {
  readonly label: string;
  readonly rows: RowSource<Binned>;
  readonly columns: readonly Column<Binned>[];
  readonly onOpen?: (row: Binned) => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.table}>
      <VirtualTable
        label={label}
        rows={rows}
        columns={columns}
        rowKey={({ objectId }) => objectId}
        {...(selection === undefined ? {} : { selection })}
        {...(onOpen === undefined ? {} : { onOpen })}
        empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>}
      />
    </div>
  );
}
