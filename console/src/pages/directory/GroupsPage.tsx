import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular, ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Link } from '../../components/Link.tsx';
import { Page } from '../../components/Page.tsx';
import { usePagedRows } from '../../components/row-source.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';

type Group = ReplyOf<'listDirectoryGroups'>['groups'][number];

const text = words.directory.groups;

const useStyles = makeStyles({
  tools: { display: 'flex', gap: '8px', flexWrap: 'wrap', padding: '12px 12px 4px' },
  search: { display: 'grid', flexBasis: '360px' },
});

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
  { key: 'members', header: text.columns.members, width: '140px', cell: ({ members }) => members.toLocaleString('en') },
];

/** All groups. */
export function GroupsPage() {
  const styles = useStyles();
  const navigate = useNavigate();
  const client = useQueryClient();
  const edits = useMay()('addDirectoryGroup');
  const [search, setSearch] = useQueryPart('search');
  const rows = usePagedRows(
    'listDirectoryGroups',
    (page) => ({ query: { search, ...page } }),
    ({ total, groups }) => ({ total, rows: groups }),
  );
  const newGroup = () => void navigate({ to: '/directory/groups/new' });
  const commands = (
    <CommandBar>
      {edits ? <Command label={text.new} icon={<AddRegular />} onClick={newGroup} /> : null}
      <Command
        label={words.shared.refresh}
        icon={<ArrowClockwiseRegular />}
        onClick={() => void client.invalidateQueries({ queryKey: ['listDirectoryGroups'] })}
      />
    </CommandBar>
  );
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
    <Page title={text.title} lead={text.lead} commands={commands} flush>
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField label={text.search} value={search} onSearch={setSearch} />
        </div>
      </div>
      <VirtualTable
        label={text.title}
        rows={rows}
        columns={columns}
        rowKey={({ objectId }) => objectId}
        onOpen={({ objectId }) => void navigate({ to: '/directory/groups/$group', params: { group: objectId } })}
        empty={search === '' ? none : <EmptyState title={text.noneFound}>{text.noneFoundHint}</EmptyState>}
      />
    </Page>
  );
}
