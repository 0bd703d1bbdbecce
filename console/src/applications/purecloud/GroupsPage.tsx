import { PeopleAddRegular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Link } from '../../components/Link.tsx';
import { ListPage } from '../../components/ListPage.tsx';
import { Notice } from '../../components/Notice.tsx';
import { usePagedRows } from '../../components/row-source.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useQueryPart } from '../../components/use-address.ts';
import type { Column } from '../../components/VirtualTable.tsx';
import { language } from '../../words/language.ts';
import { GroupBlade } from './GroupBlade.tsx';
import { type Group, typeOf, visibilityOf } from './group.ts';
import { useOrganisation } from './organisation.ts';
import { words } from './words.ts';

const text = words.groups;

/** Admin › Directory › Groups: made by hand. */
export function GroupsPage() {
  const { admin, groups, params, can } = useOrganisation();
  const navigate = useNavigate();
  const [search] = useQueryPart('search');
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
      cell: ({ members }) => members.toLocaleString(language),
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
  return (
    <ListPage
      text={text}
      trail={[{ label: words.home.title, to: admin }]}
      list="listTenantGroups"
      add={can('groups') ? { label: text.add, icon: <PeopleAddRegular />, onClick: add } : undefined}
      note={<Notice intent="info">{text.note}</Notice>}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: `${groups}/${id}` })}
    >
      {adding ? <GroupBlade onClose={() => setAdding(false)} /> : null}
    </ListPage>
  );
}
