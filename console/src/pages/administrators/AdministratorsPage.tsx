import { Button } from '@fluentui/react-components';
import { AddRegular, ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { rowsOf } from '../../components/row-source.ts';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { AddAdministrator } from './AddAdministrator.tsx';
import { EditAdministrator } from './EditAdministrator.tsx';

const { administrators: text, roles } = words.administration;

/** An administrator as the API shows one. */
export type AdministratorRow = ReplyOf<'getAdministrator'>;

const tones: Readonly<Record<AdministratorRow['state'], Tone>> = {
  active: 'good',
  invited: 'waiting',
  disabled: 'neutral',
};

const columns: readonly Column<AdministratorRow>[] = [
  { key: 'name', header: text.columns.name, cell: ({ name }) => name },
  { key: 'login', header: text.columns.login, cell: ({ login }) => login, narrow: false },
  {
    key: 'roles',
    header: text.columns.roles,
    width: '2fr',
    cell: (row) => row.roles.map((key) => roles[key]).join(', '),
  },
  {
    key: 'state',
    header: text.columns.state,
    width: '110px',
    cell: ({ state }) => <StatusBadge tone={tones[state]}>{text.states[state]}</StatusBadge>,
  },
  {
    key: 'secondFactor',
    header: text.columns.secondFactor,
    width: '130px',
    narrow: false,
    cell: ({ secondFactor }) => (
      <StatusBadge tone={secondFactor ? 'good' : 'warning'}>{secondFactor ? text.on : text.off}</StatusBadge>
    ),
  },
  {
    key: 'lastSignIn',
    header: text.columns.lastSignIn,
    width: '190px',
    narrow: false,
    cell: ({ lastSignIn }) => (lastSignIn === null ? text.never : timeText(lastSignIn)),
  },
];

/** Who may come in, and what they may do. */
export function AdministratorsPage() {
  const list = useEndpoint('listAdministrators');
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<string>();
  const edited = list.data?.administrators.find(({ id }) => id === editing);
  const addButton = (
    <Button appearance="primary" onClick={() => setAdding(true)}>
      {text.add}
    </Button>
  );
  return (
    <Page
      title={text.title}
      lead={text.lead}
      commands={
        <CommandBar>
          {may('addAdministrator') ? (
            <Command label={text.add} icon={<AddRegular />} onClick={() => setAdding(true)} />
          ) : null}
          <Command label={words.shared.refresh} icon={<ArrowClockwiseRegular />} onClick={() => void list.refetch()} />
        </CommandBar>
      }
      loading={list.isPending}
      problem={list.error}
      onRetry={() => void list.refetch()}
    >
      <VirtualTable
        label={text.title}
        rows={rowsOf(list.data?.administrators)}
        columns={columns}
        rowKey={({ id }) => id}
        {...(may('setAdministrator') ? { onOpen: ({ id }: AdministratorRow) => setEditing(id) } : {})}
        empty={<EmptyState title={words.shared.nothing}>{may('addAdministrator') ? addButton : null}</EmptyState>}
      />
      {adding ? <AddAdministrator onClose={() => setAdding(false)} /> : null}
      {edited === undefined ? null : (
        <EditAdministrator
          key={`${edited.id} ${edited.version}`}
          administrator={edited}
          onReload={() => void list.refetch()}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Page>
  );
}
