import { PersonAddRegular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Link } from '../../components/Link.tsx';
import { ListPage } from '../../components/ListPage.tsx';
import { usePagedRows } from '../../components/row-source.ts';
import { useQueryPart } from '../../components/use-address.ts';
import type { Column } from '../../components/VirtualTable.tsx';
import { words as general } from '../../words.ts';
import { AddPersonBlade } from './AddPersonBlade.tsx';
import { useOrganisation } from './organisation.ts';
import { PersonState } from './PersonState.tsx';
import { attributesOf, nameOf, type Person } from './person.ts';
import { words } from './words.ts';

const text = words.people;
const states = ['active', 'inactive', 'deleted'] as const;

/** Admin › People: search and state. */
export function PeoplePage() {
  const { admin, people, params, can } = useOrganisation();
  const navigate = useNavigate();
  const [search] = useQueryPart('search');
  const [given] = useQueryPart('state');
  const [adding, setAdding] = useState(false);
  const state = states.find((each) => each === given);
  const rows = usePagedRows(
    'listTenantUsers',
    (page) => ({ params, query: { search, ...(state === undefined ? {} : { state }), ...page } }),
    ({ total, users }) => ({ total, rows: users }),
  );
  const fact = (value: string) => (value === '' ? general.shared.none : value);
  const columns: readonly Column<Person>[] = [
    {
      key: 'name',
      header: text.columns.name,
      width: '2fr',
      cell: (person) => <Link to={`${people}/${person.id}`}>{nameOf(person)}</Link>,
    },
    { key: 'email', header: text.columns.email, width: '2fr', narrow: false, cell: ({ userName }) => userName },
    {
      key: 'title',
      header: text.columns.title,
      width: '1.5fr',
      narrow: false,
      cell: (person) => fact(attributesOf(person).title),
    },
    {
      key: 'department',
      header: text.columns.department,
      narrow: false,
      cell: (person) => fact(attributesOf(person).department),
    },
    {
      key: 'division',
      header: text.columns.division,
      narrow: false,
      cell: (person) => fact(attributesOf(person).division),
    },
    {
      key: 'state',
      header: text.columns.state,
      width: '120px',
      cell: (person) => <PersonState state={person.state} />,
    },
  ];
  const add = () => setAdding(true);
  return (
    <ListPage
      text={text}
      trail={[{ label: words.home.title, to: admin }]}
      list="listTenantUsers"
      add={can('users') ? { label: text.add, icon: <PersonAddRegular />, onClick: add } : undefined}
      filter={{
        part: 'state',
        label: text.filter,
        all: text.all,
        choices: states.map((value) => ({ value, label: text[value] })),
      }}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: `${people}/${id}` })}
    >
      {adding ? <AddPersonBlade onClose={() => setAdding(false)} /> : null}
    </ListPage>
  );
}
