import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../../api/contract-types.ts';
import { useEndpoint } from '../../../api/use-endpoint.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ProblemNotice } from '../../../components/ProblemNotice.tsx';
import { rowsOf } from '../../../components/row-source.ts';
import { StatusBadge, type Tone } from '../../../components/StatusBadge.tsx';
import { timeText } from '../../../components/time-text.ts';
import { type Column, VirtualTable } from '../../../components/VirtualTable.tsx';
import { words } from '../../../words.ts';
import { AddTenantAdministrator } from './AddTenantAdministrator.tsx';
import { EditTenantAdministrator } from './EditTenantAdministrator.tsx';

const { administrators: text } = words.administration;

/** One of a tenant's own administrators. */
export type TenantAdministrator = ReplyOf<'listTenantAdministrators'>['administrators'][number];

const tones: Readonly<Record<TenantAdministrator['state'], Tone>> = {
  active: 'good',
  invited: 'waiting',
  disabled: 'neutral',
};

const columns: readonly Column<TenantAdministrator>[] = [
  { key: 'name', header: text.columns.name, cell: ({ name }) => name },
  { key: 'login', header: text.columns.login, cell: ({ login }) => login, narrow: false },
  { key: 'roles', header: text.columns.roles, cell: ({ roles }) => roles.map(({ name }) => name).join(', ') },
  {
    key: 'state',
    header: text.columns.state,
    width: '110px',
    cell: ({ state }) => <StatusBadge tone={tones[state]}>{text.states[state]}</StatusBadge>,
  },
  {
    key: 'lastSignIn',
    header: text.columns.lastSignIn,
    width: '190px',
    narrow: false,
    cell: ({ lastSignIn }) => (lastSignIn === null ? text.never : timeText(lastSignIn)),
  },
];

interface TenantAdministratorsProps {
  readonly tenant: string;
  /** The id of who looks, where he is one of them. */
  readonly self?: string | undefined;
  /** Whether who looks may add and change them. */
  readonly changes: boolean;
}

/** A tenant's own administrators: list, invitation by one-time link, roles, reset, removal. */
export function TenantAdministrators({ tenant, self, changes }: TenantAdministratorsProps) {
  const list = useEndpoint('listTenantAdministrators', { params: { tenant } });
  const roles = useEndpoint('listTenantRoles', { params: { tenant } });
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<string>();
  const edited = list.data?.administrators.find(({ id }) => id === editing);
  const options = (roles.data?.roles ?? []).map(({ key, name }) => ({ key, label: name }));
  const problem = list.error ?? roles.error;
  if (problem !== null) return <ProblemNotice problem={problem} onRetry={() => void list.refetch()} />;
  const add = changes ? (
    <div>
      <Button onClick={() => setAdding(true)}>{text.add}</Button>
    </div>
  ) : null;
  return (
    <>
      {list.data?.administrators.length === 0 ? null : add}
      <VirtualTable
        label={text.title}
        rows={rowsOf(list.data?.administrators)}
        columns={columns}
        rowKey={({ id }) => id}
        {...(changes ? { onOpen: ({ id }: TenantAdministrator) => setEditing(id) } : {})}
        empty={<EmptyState title={words.sandboxes.noAdministrator}>{add}</EmptyState>}
      />
      {adding ? <AddTenantAdministrator tenant={tenant} options={options} onClose={() => setAdding(false)} /> : null}
      {edited === undefined ? null : (
        <EditTenantAdministrator
          key={`${edited.id} ${edited.version}`}
          tenant={tenant}
          administrator={edited}
          options={options}
          self={edited.id === self}
          onReload={() => void list.refetch()}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}
