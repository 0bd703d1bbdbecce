import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { keyOf } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Link } from '../../components/Link.tsx';
import { Page } from '../../components/Page.tsx';
import { usePagedRows } from '../../components/row-source.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { words as general } from '../../words.ts';
import { useAccount } from './account.ts';
import { UserState } from './UserState.tsx';
import { attributesOf, type User } from './user-attributes.ts';
import { words } from './words.ts';

const text = words.users;

const useStyles = makeStyles({
  tools: { display: 'flex', gap: '8px', flexWrap: 'wrap', padding: '12px 12px 4px' },
  search: { display: 'grid', flexBasis: '360px' },
  inactive: { color: tokens.colorNeutralForeground3 },
  italic: { fontStyle: 'italic' },
});

/** All users: search, state; inactive ones in grey, and called so. */
export function UsersPage() {
  const styles = useStyles();
  const { base, params, can } = useAccount();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [search, setSearch] = useQueryPart('search');
  const [given, setState] = useQueryPart('state');
  const state = given === 'active' || given === 'inactive' ? given : undefined;
  const rows = usePagedRows(
    'listTenantUsers',
    (page) => ({ params, query: { search, ...(state === undefined ? {} : { state }), ...page } }),
    ({ total, users }) => ({ total, rows: users }),
  );
  const shade = (user: User, value: string) => (
    <span className={user.active ? undefined : styles.inactive}>{value === '' ? general.shared.none : value}</span>
  );
  const columns: readonly Column<User>[] = [
    {
      key: 'userName',
      header: text.columns.userName,
      width: '2fr',
      cell: (user) => (
        <Link
          to={`${base}/users/${user.id}`}
          className={user.active ? '' : mergeClasses(styles.inactive, styles.italic)}
        >
          {user.userName}
        </Link>
      ),
    },
    {
      key: 'name',
      header: text.columns.name,
      width: '1.3fr',
      cell: (user) => {
        const { firstName, lastName } = attributesOf(user);
        return shade(user, `${firstName} ${lastName}`.trim());
      },
    },
    {
      key: 'federationId',
      header: text.columns.federationId,
      width: '2fr',
      narrow: false,
      cell: (user) => shade(user, user.own.federationId ?? ''),
    },
    {
      key: 'contact',
      header: text.columns.contact,
      width: '200px',
      narrow: false,
      cell: (user) => shade(user, contactOf(user)),
    },
    { key: 'site', header: text.columns.site, narrow: false, cell: (user) => shade(user, attributesOf(user).site) },
    {
      key: 'locale',
      header: text.columns.locale,
      width: '90px',
      narrow: false,
      cell: (user) => shade(user, attributesOf(user).locale),
    },
    {
      key: 'timezone',
      header: text.columns.timezone,
      width: '1.2fr',
      narrow: false,
      cell: (user) => shade(user, attributesOf(user).timezone),
    },
    { key: 'state', header: text.columns.state, width: '110px', cell: (user) => <UserState user={user} /> },
  ];
  const add = () => void navigate({ to: `${base}/users/new` });
  const commands = (
    <CommandBar>
      {can('users') ? <Command label={text.add} icon={<AddRegular />} onClick={add} /> : null}
      <Command
        label={general.shared.refresh}
        icon={<ArrowClockwiseRegular />}
        onClick={() => void client.invalidateQueries({ queryKey: keyOf('listTenantUsers') })}
      />
    </CommandBar>
  );
  const filtered = search !== '' || state !== undefined;
  return (
    <Page title={text.title} lead={text.lead} trail={[{ label: words.home.title, to: base }]} commands={commands} flush>
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField label={text.search} value={search} onSearch={setSearch} />
        </div>
        <Select aria-label={text.filter} value={given} onChange={(_, { value }) => setState(value)}>
          <option value="">{`${text.filter}: ${text.all}`}</option>
          <option value="active">{`${text.filter}: ${text.active}`}</option>
          <option value="inactive">{`${text.filter}: ${text.inactive}`}</option>
        </Select>
      </div>
      <VirtualTable
        label={text.title}
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: `${base}/users/${id}` })}
        empty={
          <EmptyState title={filtered ? text.noneFound : text.none}>
            {filtered ? text.noneFoundHint : text.noneHint}
          </EmptyState>
        }
      />
    </Page>
  );
}

function contactOf(user: User): string {
  const { mobile, work } = attributesOf(user);
  return mobile === '' ? work : mobile;
}
