import { AddRegular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Link } from '../../components/Link.tsx';
import { Page } from '../../components/Page.tsx';
import { rowsOf } from '../../components/row-source.ts';
import { useToast } from '../../components/Toasts.tsx';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { words as general } from '../../words.ts';
import { useTenant } from '../use-tenant.ts';
import { NameDialog } from './NameDialog.tsx';
import { words } from './words.ts';

const { roles: text } = words;

type Roles = ReplyOf<'listTenantRoles'>;
type Role = Roles['roles'][number];

/** Settings › Roles Management. */
export function RolesPage() {
  const { base, params } = useTenant();
  const navigate = useNavigate();
  const toast = useToast();
  const { data, error, refetch, isPending } = useEndpoint('listTenantRoles', { params });
  const add = useAct('addTenantRole', { refreshes: ['listTenantRoles'] });
  const [adding, setAdding] = useState(false);
  const to = ({ key }: Role) => `${base}/settings/roles/${key}`;
  const create = async (name: string) => {
    const after = await add.run({ params, body: { name, permissions: [] } });
    const made = after?.roles.find((role) => role.own && role.name === name.trim());
    if (made === undefined) return;
    toast('success', text.created(made.name));
    await navigate({ to: to(made) });
  };
  const columns: readonly Column<Role>[] = [
    { key: 'name', header: text.columns.name, cell: (role) => <Link to={to(role)}>{role.name}</Link> },
    { key: 'permissions', header: text.columns.permissions, width: '3fr', cell: (role) => allowed(role, data) },
    {
      key: 'kind',
      header: text.columns.kind,
      width: '220px',
      narrow: false,
      cell: ({ own }) => (own ? text.own : text.given),
    },
  ];
  return (
    <Page
      title={text.title}
      lead={text.lead}
      commands={
        <CommandBar>
          <Command label={text.create} icon={<AddRegular />} onClick={() => setAdding(true)} />
        </CommandBar>
      }
      loading={isPending}
      problem={error}
      onRetry={() => void refetch()}
    >
      <VirtualTable
        label={text.title}
        rows={rowsOf(data?.roles)}
        columns={columns}
        rowKey={({ key }) => key}
        onOpen={(role) => void navigate({ to: to(role) })}
        empty={<EmptyState title={general.shared.nothing} />}
      />
      {adding ? (
        <NameDialog
          title={text.create}
          label={text.name}
          busy={add.busy}
          problem={add.problem}
          onSave={(name) => void create(name)}
          onClose={() => {
            setAdding(false);
            add.reset();
          }}
        />
      ) : null}
    </Page>
  );
}

function allowed({ permissions }: Role, roles: Roles | undefined): string {
  const all = roles?.permissions ?? [];
  if (permissions.length === 0) return text.nothing;
  const named = all.filter(({ key }) => permissions.includes(key));
  return named.length === all.length ? text.all : named.map(({ name }) => name).join(', ');
}
