import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowClockwiseRegular, PeopleAddRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { keyOf } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { usePagedRows } from '../../components/row-source.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { words as general } from '../../words.ts';
import { GroupBlade } from './GroupBlade.tsx';
import { type Group, typeOf, visibilityOf } from './group.ts';
import { useOrganisation } from './organisation.ts';
import { words } from './words.ts';

const text = words.groups;

const useStyles = makeStyles({
  above: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 12px 4px' },
  search: { display: 'grid', maxWidth: '360px' },
});

/** Admin › Directory › Groups: made by hand. */
export function GroupsPage() {
  const styles = useStyles();
  const { admin, groups, params, can } = useOrganisation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [search, setSearch] = useQueryPart('search');
  const [adding, setAdding] = useState(false);
  const rows = usePagedRows(
    'listTenantGroups',
    (page) => ({ params, query: { search, ...page } }),
    ({ total, groups: found }) => ({ total, rows: found }),
  );
  const columns: readonly Column<Group>[] = [
    {
      key: 'name',
      header: text.columns.name,
      width: '2fr',
      cell: ({ id, displayName }) => <Link to={`${groups}/${id}`}>{displayName}</Link>,
    },
    { key: 'type', header: text.columns.type, narrow: false, cell: typeOf },
    { key: 'visibility', header: text.columns.visibility, narrow: false, cell: visibilityOf },
    {
      key: 'members',
      header: text.columns.members,
      width: '110px',
      cell: ({ members }) => members.toLocaleString('en'),
    },
    {
      key: 'linked',
      header: text.columns.linked,
      width: '160px',
      narrow: false,
      cell: ({ externalId }) => (
        <StatusBadge tone={externalId === null ? 'neutral' : 'good'}>
          {externalId === null ? text.notLinked : text.linked}
        </StatusBadge>
      ),
    },
  ];
  const add = () => setAdding(true);
  const commands = (
    <CommandBar>
      {can('groups') ? <Command label={text.add} icon={<PeopleAddRegular />} onClick={add} /> : null}
      <Command
        label={general.shared.refresh}
        icon={<ArrowClockwiseRegular />}
        onClick={() => void client.invalidateQueries({ queryKey: keyOf('listTenantGroups') })}
      />
    </CommandBar>
  );
  const none = (
    <EmptyState title={text.noneTitle}>
      {text.none}
      {can('groups') ? (
        <Button appearance="primary" onClick={add}>
          {text.add}
        </Button>
      ) : null}
    </EmptyState>
  );
  return (
    <Page
      title={text.title}
      lead={text.lead}
      trail={[{ label: words.home.title, to: admin }]}
      commands={commands}
      flush
    >
      <div className={styles.above}>
        <Notice intent="info">{text.note}</Notice>
        <div className={styles.search}>
          <SearchField label={text.search} value={search} onSearch={setSearch} />
        </div>
      </div>
      <VirtualTable
        label={text.title}
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: `${groups}/${id}` })}
        empty={search === '' ? none : <EmptyState title={text.noneFound}>{text.noneFoundHint}</EmptyState>}
      />
      {adding ? <GroupBlade onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
