import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Link } from '../../components/Link.tsx';
import { ListPage } from '../../components/ListPage.tsx';
import { usePagedRows } from '../../components/row-source.ts';
import { useQueryPart } from '../../components/use-address.ts';
import type { Column } from '../../components/VirtualTable.tsx';
import { words as general } from '../../words.ts';
import { useAccount } from './account.ts';
import { UserState } from './UserState.tsx';
import { attributesOf, type User } from './user-attributes.ts';
import { words } from './words.ts';

const text = words.users;

const useStyles = makeStyles({
  inactive: { color: tokens.colorNeutralForeground3 },
  italic: { fontStyle: 'italic' },
});

/** All users: search, state; inactive ones in grey, and called so. */
export function UsersPage() {
  const styles = useStyles();
  const { base, params, can } = useAccount();
  const navigate = useNavigate();
  const [search] = useQueryPart('search');
  const [given] = useQueryPart('state');
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
  return (
    <ListPage
      text={text}
      trail={[{ label: words.home.title, to: base }]}
      list="listTenantUsers"
      add={can('users') ? { label: text.add, icon: <AddRegular />, onClick: add } : undefined}
      filter={{
        part: 'state',
        label: text.filter,
        all: text.all,
        choices: [
          { value: 'active', label: text.active },
          { value: 'inactive', label: text.inactive },
        ],
      }}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: `${base}/users/${id}` })}
      none={<EmptyState title={text.noneTitle}>{text.none}</EmptyState>}
    />
  );
}

function contactOf(user: User): string {
  const { mobile, work } = attributesOf(user);
  return mobile === '' ? work : mobile;
}
