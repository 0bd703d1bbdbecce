import { makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useEndlessRows } from '../../components/endless-rows.ts';
import { SelectField } from '../../components/fields.tsx';
import { LearnMore } from '../../components/LearnMore.tsx';
import { Link } from '../../components/Link.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { type Selection, useSelection } from '../../components/SelectionBox.tsx';
import { dayText, timeText } from '../../components/time-text.ts';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { words } from '../../words.ts';
import { ApplicationFrame } from '../applications/ApplicationFrame.tsx';
import { wordOf } from '../applications/application-state.ts';
import { AdoptUnmanagedDialog } from './AdoptUnmanagedDialog.tsx';
import type { UnmanagedAccount } from './drift-state.ts';
import { IgnoreDialog } from './IgnoreDialog.tsx';
import { UnmanagedCommands } from './UnmanagedCommands.tsx';

const text = words.unmanaged;
const filters = ['all', 'local', 'unassigned', 'waiting', 'ignored'] as const;

const useStyles = makeStyles({
  tools: { padding: '12px 12px 4px', display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'end' },
});

/** Accounts of an application that are linked to nobody. */
export function UnmanagedPage() {
  const selection = useSelection();
  const [asked, setAsked] = useState<'adopt' | 'ignore' | undefined>(undefined);
  const close = () => setAsked(undefined);
  return (
    <ApplicationFrame
      page={text.menu}
      lead={
        <>
          {text.lead} <LearnMore topic="drift" />
        </>
      }
      flush
      commands={({ application }) => (
        <UnmanagedCommands application={String(application)} selection={selection} onAsk={setAsked} />
      )}
    >
      {({ application }) => {
        const id = String(application);
        return (
          <>
            <UnmanagedTable application={id} selection={selection} />
            {asked === 'adopt' ? <AdoptUnmanagedDialog application={id} selection={selection} onClose={close} /> : null}
            {asked === 'ignore' ? <IgnoreDialog application={id} selection={selection} onClose={close} /> : null}
          </>
        );
      }}
    </ApplicationFrame>
  );
}

function UnmanagedTable({ application, selection }: { readonly application: string; readonly selection: Selection }) {
  const styles = useStyles();
  const [search, setSearch] = useQueryPart('search');
  const [shown, setShown] = useQueryPart('show');
  const show = filters.find((filter) => filter === shown) ?? 'all';
  const params = { application };
  const { data } = useEndpoint('listUnmanaged', { params, query: { limit: 1 } });
  const wanted = search.trim();
  const rows = useEndlessRows(
    'listUnmanaged',
    ({ before, limit }) => ({
      params,
      query: {
        limit,
        ...(show === 'all' ? {} : { show }),
        ...(wanted === '' ? {} : { text: wanted }),
        ...(before === undefined ? {} : { after: Number(before) }),
      },
    }),
    ({ accounts, next }) => ({ rows: accounts, next: next === null ? null : String(next) }),
  );
  const { local = 0, unassigned = 0, waiting = 0, ignored = 0 } = data?.counts ?? {};
  const counts = { all: local + unassigned + waiting, local, unassigned, waiting, ignored };
  const asOf = data?.asOf ?? null;
  return (
    <>
      <div className={styles.tools}>
        <SearchField label={text.search} value={search} onSearch={setSearch} />
        <SelectField
          name="show"
          label={text.show}
          value={show}
          onChange={setShown}
          options={filters.map((value) => ({ value, label: text.counted(text.filters[value], counts[value]) }))}
        />
        {asOf === null ? null : <Text size={200}>{text.asOf(timeText(asOf))}</Text>}
      </div>
      <VirtualTable
        label={text.menu}
        rows={rows}
        columns={columns}
        rowKey={({ row }) => String(row)}
        selection={selection}
        empty={
          asOf === null ? (
            <EmptyState title={text.unknownTitle}>
              <Text>{text.unknown}</Text>
              <Link to="/applications/$application/drift" params={{ application }}>
                {text.toDrift}
              </Link>
            </EmptyState>
          ) : (
            <EmptyState title={text.noneTitle}>{text.none}</EmptyState>
          )
        }
      />
    </>
  );
}

const columns: readonly Column<UnmanagedAccount>[] = [
  { key: 'name', header: text.columns.name, width: 'minmax(176px, 2fr)', cell: ({ name }) => name },
  {
    key: 'account',
    header: text.columns.account,
    width: 'minmax(120px, 1fr)',
    narrow: false,
    wide: true,
    cell: ({ target }) => target,
  },
  {
    key: 'kind',
    header: text.columns.kind,
    width: '184px',
    cell: (one) => (one.protected ? text.protected : wordOf(text.kinds, one.kind)),
  },
  {
    key: 'candidate',
    header: text.columns.candidate,
    width: 'minmax(120px, 1.5fr)',
    narrow: false,
    cell: ({ candidate }) => candidate?.name ?? '',
  },
  {
    key: 'note',
    header: text.columns.note,
    width: 'minmax(64px, 1fr)',
    narrow: false,
    cell: ({ ignored }) => ignored?.note ?? '',
  },
  {
    key: 'since',
    header: text.columns.since,
    width: '120px',
    narrow: false,
    cell: ({ since }) => <span title={timeText(since)}>{dayText(since)}</span>,
  },
];
