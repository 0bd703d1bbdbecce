import { PersonAddRegular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Link } from '../../components/Link.tsx';
import { Page } from '../../components/Page.tsx';
import { usePagedRows } from '../../components/row-source.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { timeText } from '../../components/time-text.ts';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { words as general } from '../../words.ts';
import { typed } from '../resource-values.ts';
import { useTenant } from '../use-tenant.ts';
import { words } from './words.ts';

const { users: text } = words;

type User = ReplyOf<'listTenantUsers'>['users'][number];

/** Settings › User Management: Active Users and Inactivated Users. */
export function UsersPage() {
  const { base, can } = useTenant();
  const navigate = useNavigate();
  const [tab, setTab] = useQueryPart('tab');
  const tabs = [
    { key: 'active', label: text.active, content: <UserTable state="active" /> },
    { key: 'inactive', label: text.inactive, content: <UserTable state="inactive" /> },
  ];
  const add = (
    <CommandBar>
      <Command
        label={text.add}
        icon={<PersonAddRegular />}
        onClick={() => void navigate({ to: `${base}/settings/users/new` })}
      />
    </CommandBar>
  );
  return (
    <Page title={text.title} lead={text.lead} commands={can('users') ? add : null}>
      <Tabs label={text.tabs} tabs={tabs} value={tab} onChange={setTab} />
    </Page>
  );
}

function UserTable({ state }: { readonly state: 'active' | 'inactive' }) {
  const { base, params } = useTenant();
  const navigate = useNavigate();
  const [search, setSearch] = useQueryPart('search');
  const rows = usePagedRows(
    'listTenantUsers',
    (page) => ({ params, query: { ...page, state, ...(search === '' ? {} : { search }) } }),
    ({ total, users }) => ({ total, rows: users }),
  );
  const to = ({ id }: User) => `${base}/settings/users/${id}`;
  const columns: readonly Column<User>[] = [
    { key: 'userName', header: text.columns.userName, cell: (row) => <Link to={to(row)}>{row.userName}</Link> },
    { key: 'name', header: text.columns.name, cell: ({ displayName }) => displayName ?? general.shared.none },
    {
      key: 'email',
      header: text.columns.email,
      narrow: false,
      cell: ({ resource }) => typed(resource, 'emails', 'work') || general.shared.none,
    },
    { key: 'changed', header: text.columns.changed, narrow: false, cell: ({ modified }) => timeText(modified) },
  ];
  const none =
    state === 'active'
      ? { title: text.noneActive, hint: text.noneActiveHint }
      : { title: text.noneInactive, hint: text.noneInactiveHint };
  const empty = search === '' ? none : { title: text.noneFound, hint: text.noneFoundHint };
  return (
    <>
      <SearchField label={text.search} value={search} onSearch={setSearch} />
      <VirtualTable
        label={state === 'active' ? text.active : text.inactive}
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={(row) => void navigate({ to: to(row) })}
        empty={<EmptyState title={empty.title}>{empty.hint}</EmptyState>}
      />
    </>
  );
}
