import { Button, makeStyles, Select } from '@fluentui/react-components';
import { ArrowClockwiseRegular, PersonAddRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
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
import { AddPersonBlade } from './AddPersonBlade.tsx';
import { useOrganisation } from './organisation.ts';
import { PersonState } from './PersonState.tsx';
import { attributesOf, nameOf, type Person } from './person.ts';
import { words } from './words.ts';

const text = words.people;
const states = ['active', 'inactive', 'deleted'] as const;

const useStyles = makeStyles({
  tools: { display: 'flex', gap: '8px', flexWrap: 'wrap', padding: '12px 12px 4px' },
  search: { display: 'grid', flexBasis: '360px' },
});

/** Admin › People: search and state. */
export function PeoplePage() {
  const styles = useStyles();
  const { admin, people, params, can } = useOrganisation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [search, setSearch] = useQueryPart('search');
  const [given, setState] = useQueryPart('state');
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
  const commands = (
    <CommandBar>
      {can('users') ? <Command label={text.add} icon={<PersonAddRegular />} onClick={add} /> : null}
      <Command
        label={general.shared.refresh}
        icon={<ArrowClockwiseRegular />}
        onClick={() => void client.invalidateQueries({ queryKey: keyOf('listTenantUsers') })}
      />
    </CommandBar>
  );
  const filtered = search !== '' || state !== undefined;
  const nobody = (
    <EmptyState title={text.noneTitle}>
      {text.none}
      {can('users') ? (
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
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField label={text.search} value={search} onSearch={setSearch} />
        </div>
        <Select aria-label={text.filter} value={state ?? ''} onChange={(_, { value }) => setState(value)}>
          <option value="">{`${text.filter}: ${text.all}`}</option>
          {states.map((each) => (
            <option key={each} value={each}>{`${text.filter}: ${text[each]}`}</option>
          ))}
        </Select>
      </div>
      <VirtualTable
        label={text.title}
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: `${people}/${id}` })}
        empty={filtered ? <EmptyState title={text.noneFound}>{text.noneFoundHint}</EmptyState> : nobody}
      />
      {adding ? <AddPersonBlade onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
