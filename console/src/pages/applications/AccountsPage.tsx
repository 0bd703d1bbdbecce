import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useEndlessRows } from '../../components/endless-rows.ts';
import { SelectField } from '../../components/fields.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { type Selection, useSelection } from '../../components/SelectionBox.tsx';
import { dayText, timeText } from '../../components/time-text.ts';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { words } from '../../words.ts';
import { AccountBlade } from './AccountBlade.tsx';
import { AccountCommands, type AccountPanel } from './AccountCommands.tsx';
import { AdoptDialog } from './AdoptDialog.tsx';
import { ApplicationFrame } from './ApplicationFrame.tsx';
import { ProtectedBlade } from './ProtectedBlade.tsx';
import { RelinkDialog } from './RelinkDialog.tsx';
import { UnlinkDialog } from './UnlinkDialog.tsx';

export type Account = ReplyOf<'listLinks'>['links'][number];

const text = words.accounts;
const filters = ['all', 'made', 'found', 'adopted', 'disabled', 'pending', 'without'] as const;

const useStyles = makeStyles({
  tools: { padding: '12px 12px 4px', display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'end' },
});

/** Accounts of an application with the people and groups they belong to. */
export function AccountsPage() {
  const selection = useSelection();
  const [panel, setPanel] = useState<AccountPanel | undefined>(undefined);
  const close = () => setPanel(undefined);
  return (
    <ApplicationFrame
      page={text.menu}
      lead={text.lead}
      flush
      commands={({ application }) => (
        <AccountCommands application={String(application)} selection={selection} onPanel={setPanel} />
      )}
    >
      {({ application }) => {
        const id = String(application);
        const chosen = [...selection.keys];
        const [first = ''] = chosen;
        return (
          <>
            <AccountTable application={id} selection={selection} onOpen={(key) => setPanel({ kind: 'show', key })} />
            {panel?.kind === 'show' ? <AccountBlade application={id} object={panel.key} onClose={close} /> : null}
            {panel?.kind === 'adopt' ? (
              <AdoptDialog application={id} objects={chosen} selection={selection} onClose={close} />
            ) : null}
            {panel?.kind === 'adopt-all' ? (
              <AdoptDialog application={id} selection={selection} onClose={close} />
            ) : null}
            {panel?.kind === 'unlink' ? (
              <UnlinkDialog application={id} object={first} selection={selection} onClose={close} />
            ) : null}
            {panel?.kind === 'relink' ? (
              <RelinkDialog application={id} object={first} selection={selection} onClose={close} />
            ) : null}
            {panel?.kind === 'protected' ? <ProtectedBlade application={id} onClose={close} /> : null}
          </>
        );
      }}
    </ApplicationFrame>
  );
}

interface TableProps {
  readonly application: string;
  readonly selection: Selection;
  readonly onOpen: (key: string) => void;
}

function AccountTable({ application, selection, onOpen }: TableProps) {
  const styles = useStyles();
  const [search, setSearch] = useQueryPart('search');
  const [shown, setShown] = useQueryPart('show');
  const show = filters.find((filter) => filter === shown) ?? 'all';
  const params = { application };
  const { data: counts } = useEndpoint('countLinks', { params });
  const wanted = search.trim();
  const rows = useEndlessRows(
    'listLinks',
    (page) => ({ params, query: { ...page, show, ...(wanted === '' ? {} : { search: wanted }) } }),
    ({ links, next }) => ({ rows: links, next }),
  );
  return (
    <>
      <div className={styles.tools}>
        <SearchField label={text.search} value={search} onSearch={setSearch} />
        <SelectField
          name="show"
          label={text.show}
          value={show}
          onChange={setShown}
          options={filters.map((value) => ({ value, label: text.counted(text.filters[value], counts?.[value] ?? 0) }))}
        />
      </div>
      <VirtualTable
        label={text.menu}
        rows={rows}
        columns={columns}
        rowKey={({ key }) => key}
        selection={selection}
        onOpen={({ key }) => onOpen(key)}
        empty={<EmptyState title={text.noneTitle}>{text.none}</EmptyState>}
      />
    </>
  );
}

const columns: readonly Column<Account>[] = [
  { key: 'name', header: text.columns.name, width: 'minmax(176px, 3fr)', cell: ({ name }) => name },
  {
    key: 'account',
    header: text.columns.account,
    width: '2fr',
    narrow: false,
    cell: ({ target, pending }) => target ?? pending?.target ?? '',
  },
  {
    key: 'origin',
    header: text.columns.origin,
    width: '168px',
    cell: ({ origin, pending }) => text.origins[pending === null ? origin : 'pending'] ?? origin,
  },
  { key: 'state', header: text.columns.state, width: '120px', cell: ({ state }) => text.states[state] ?? state },
  {
    key: 'at',
    header: text.columns.at,
    width: '120px',
    narrow: false,
    cell: ({ at }) => <span title={timeText(at)}>{dayText(at)}</span>,
  },
];
