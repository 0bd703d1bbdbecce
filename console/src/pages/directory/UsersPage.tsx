import { Button } from '@fluentui/react-components';
import {
  AddRegular,
  CheckmarkCircleRegular,
  DeleteRegular,
  DismissRegular,
  PresenceBlockedRegular,
  SelectAllOnRegular,
} from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandDivider } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Link } from '../../components/Link.tsx';
import { ListPage } from '../../components/ListPage.tsx';
import { usePagedRows } from '../../components/row-source.ts';
import { useSelection } from '../../components/SelectionBox.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useQueryPart } from '../../components/use-address.ts';
import type { Column } from '../../components/VirtualTable.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { type BulkAct, BulkDialog } from './BulkDialog.tsx';

type User = ReplyOf<'listDirectoryUsers'>['users'][number];

const text = words.directory.users;
/** As many as one act takes. */
const mostSelected = 500;

const columns: readonly Column<User>[] = [
  {
    key: 'name',
    header: text.columns.name,
    width: '2fr',
    cell: ({ objectId, displayName, userPrincipalName }) => (
      <Link to="/directory/users/$user" params={{ user: objectId }}>
        {displayName ?? userPrincipalName}
      </Link>
    ),
  },
  { key: 'upn', header: text.columns.userPrincipalName, width: '2fr', cell: (user) => user.userPrincipalName },
  { key: 'title', header: text.columns.jobTitle, narrow: false, cell: (user) => user.jobTitle ?? words.shared.none },
  {
    key: 'department',
    header: text.columns.department,
    narrow: false,
    cell: (user) => user.department ?? words.shared.none,
  },
  {
    key: 'account',
    header: text.columns.account,
    width: '130px',
    narrow: false,
    cell: ({ accountEnabled }) => (
      <StatusBadge tone={accountEnabled ? 'good' : 'neutral'}>
        {accountEnabled ? text.enabled : text.disabled}
      </StatusBadge>
    ),
  },
];

/** All users: search, filter, and acts on many. */
export function UsersPage() {
  const navigate = useNavigate();
  const [search] = useQueryPart('search');
  const [account] = useQueryPart('account');
  const [act, setAct] = useState<BulkAct | undefined>(undefined);
  const selection = useSelection();
  const filter = { search, ...(account === '' ? {} : { enabled: account === 'enabled' }) };
  const rows = usePagedRows(
    'listDirectoryUsers',
    (page) => ({ query: { ...filter, ...page } }),
    ({ total, users, cut }) => ({ total, rows: users, cut }),
  );
  const { clear } = selection;
  // What is not seen any more is not acted on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the filter is what it depends on
  useEffect(clear, [search, account]);
  const total = rows.total ?? 0;
  const all = useEndpoint('listDirectoryUsers', { query: { ...filter, count: mostSelected } }, { enabled: false });
  const selectAll = async () => {
    const { data } = await all.refetch();
    for (const { objectId } of data?.users ?? []) if (!selection.has(objectId)) selection.toggle(objectId);
  };
  const chosen = selection.keys.size;
  const edits = useMay()('actOnDirectoryUsers');
  const newUser = () => void navigate({ to: '/directory/users/new' });

  const commands = (
    <>
      {edits ? <CommandDivider /> : null}
      {edits && total > 1 && total <= mostSelected && chosen < total ? (
        <Command label={text.selectAll(total)} icon={<SelectAllOnRegular />} onClick={() => void selectAll()} />
      ) : null}
      {chosen === 0 ? null : (
        <>
          <Command label={text.clearSelection} icon={<DismissRegular />} onClick={selection.clear} />
          <Command label={text.enable} icon={<CheckmarkCircleRegular />} onClick={() => setAct('enable')} />
          <Command label={text.disable} icon={<PresenceBlockedRegular />} onClick={() => setAct('disable')} />
          <Command label={words.shared.delete} icon={<DeleteRegular />} onClick={() => setAct('delete')} />
          <span aria-live="polite">{words.shared.selected(chosen)}</span>
        </>
      )}
    </>
  );
  return (
    <ListPage
      text={text}
      list="listDirectoryUsers"
      add={edits ? { label: text.new, icon: <AddRegular />, onClick: newUser } : undefined}
      commands={commands}
      filter={{
        part: 'account',
        label: text.filter,
        all: text.all,
        choices: [
          { value: 'enabled', label: text.enabled },
          { value: 'disabled', label: text.disabled },
        ],
      }}
      rows={rows}
      columns={columns}
      rowKey={({ objectId }) => objectId}
      {...(edits ? { selection } : {})}
      onOpen={({ objectId }) => void navigate({ to: '/directory/users/$user', params: { user: objectId } })}
      none={<Nobody onNew={edits ? newUser : undefined} />}
    >
      {act === undefined ? null : (
        <BulkDialog
          act={act}
          users={[...selection.keys]}
          onDone={() => {
            selection.clear();
            setAct(undefined);
          }}
          onClose={() => setAct(undefined)}
        />
      )}
    </ListPage>
  );
}

function Nobody({ onNew }: { readonly onNew: (() => void) | undefined }) {
  const navigate = useNavigate();
  if (onNew === undefined) return <EmptyState title={text.noneTitle} />;
  return (
    <EmptyState title={text.noneTitle}>
      {text.none}
      <Button appearance="primary" onClick={() => void navigate({ to: '/directory/import' })}>
        {text.importFile}
      </Button>
      <Button onClick={onNew}>{text.new}</Button>
    </EmptyState>
  );
}
