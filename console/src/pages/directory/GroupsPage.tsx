import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import type { ReplyOf } from '../../api/contract-types.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Link } from '../../components/Link.tsx';
import { ListPage } from '../../components/ListPage.tsx';
import { usePagedRows } from '../../components/row-source.ts';
import { useQueryPart } from '../../components/use-address.ts';
import type { Column } from '../../components/VirtualTable.tsx';
import { useMay } from '../../session/use-session.ts';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';

type Group = ReplyOf<'listDirectoryGroups'>['groups'][number];

const text = words.directory.groups;

const columns: readonly Column<Group>[] = [
  {
    key: 'name',
    header: text.columns.name,
    width: '2fr',
    cell: ({ objectId, displayName }) => (
      <Link to="/directory/groups/$group" params={{ group: objectId }}>
        {displayName}
      </Link>
    ),
  },
  {
    key: 'description',
    header: text.columns.description,
    width: '3fr',
    narrow: false,
    cell: ({ description }) => description ?? words.shared.none,
  },
  {
    key: 'members',
    header: text.columns.members,
    width: '140px',
    cell: ({ members }) => members.toLocaleString(language),
  },
];

/** All groups. */
export function GroupsPage() {
  const navigate = useNavigate();
  const edits = useMay()('addDirectoryGroup');
  const [search] = useQueryPart('search');
  const rows = usePagedRows(
    'listDirectoryGroups',
    (page) => ({ query: { search, ...page } }),
    ({ total, groups, cut }) => ({ total, rows: groups, cut }),
  );
  const newGroup = () => void navigate({ to: '/directory/groups/new' });
  const none = (
    <EmptyState title={text.noneTitle}>
      {text.none}
      {edits ? (
        <>
          <Button appearance="primary" onClick={() => void navigate({ to: '/directory/import' })}>
            {words.directory.users.importFile}
          </Button>
          <Button onClick={newGroup}>{text.new}</Button>
        </>
      ) : null}
    </EmptyState>
  );
  return (
    <ListPage
      text={text}
      list="listDirectoryGroups"
      add={edits ? { label: text.new, icon: <AddRegular />, onClick: newGroup } : undefined}
      rows={rows}
      columns={columns}
      rowKey={({ objectId }) => objectId}
      onOpen={({ objectId }) => void navigate({ to: '/directory/groups/$group', params: { group: objectId } })}
      none={none}
    />
  );
}
