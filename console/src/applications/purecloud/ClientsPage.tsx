import { Button } from '@fluentui/react-components';
import { AddRegular, ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { actorText } from '../../components/actor-text.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Link } from '../../components/Link.tsx';
import { Page } from '../../components/Page.tsx';
import { rowsOf } from '../../components/row-source.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { language } from '../../words/language.ts';
import { words as general } from '../../words.ts';
import { ClientState } from './ClientState.tsx';
import { lasting } from './lasting.ts';
import { useOrganisation } from './organisation.ts';
import { words } from './words.ts';

type Listed = ReplyOf<'listCredentials'>;
type Client = Listed['credentials'][number];

const text = words.clients;

/** Admin › Integrations › OAuth: every client. */
export function ClientsPage() {
  const { admin, oauth, params } = useOrganisation();
  const navigate = useNavigate();
  const found = useEndpoint('listCredentials', { params });
  const names = new Map(found.data?.policy.roles.map(({ key, name }) => [key, name] as const));
  const [grantType] = found.data?.policy.grantTypes ?? [];
  const columns: readonly Column<Client>[] = [
    {
      key: 'name',
      header: text.columns.name,
      width: '1.3fr',
      cell: ({ id, name }) => <Link to={`${oauth}/${id}`}>{name}</Link>,
    },
    {
      key: 'grantType',
      header: text.columns.grantType,
      width: '150px',
      narrow: false,
      cell: () => grantType?.name ?? '',
    },
    { key: 'clientId', header: text.columns.clientId, width: '1.5fr', narrow: false, cell: ({ id }) => id },
    {
      key: 'roles',
      header: text.columns.roles,
      width: '1.3fr',
      narrow: false,
      cell: ({ roles }) =>
        roles.length === 0 ? text.ofProfile : roles.map((role) => names.get(role) ?? role).join(', '),
    },
    {
      key: 'duration',
      header: text.columns.duration,
      width: '130px',
      narrow: false,
      cell: ({ tokenSeconds }) => (tokenSeconds === null ? general.shared.none : lasting(tokenSeconds)),
    },
    {
      key: 'tokens',
      header: text.columns.tokens,
      width: '110px',
      narrow: false,
      cell: ({ tokens }) => (tokens?.live ?? 0).toLocaleString(language),
    },
    {
      key: 'createdBy',
      header: text.columns.createdBy,
      narrow: false,
      cell: ({ createdBy }) => (createdBy === null ? general.shared.none : actorText(createdBy)),
    },
    { key: 'state', header: text.columns.state, width: '110px', cell: ({ state }) => <ClientState state={state} /> },
  ];
  const add = () => void navigate({ to: `${oauth}/new` });
  const commands = (
    <CommandBar>
      <Command label={text.add} icon={<AddRegular />} onClick={add} />
      <Command label={general.shared.refresh} icon={<ArrowClockwiseRegular />} onClick={() => void found.refetch()} />
    </CommandBar>
  );
  const none = (
    <EmptyState title={text.noneTitle}>
      {text.none}
      <Button appearance="primary" onClick={add}>
        {text.add}
      </Button>
    </EmptyState>
  );
  return (
    <Page
      title={text.title}
      lead={text.lead}
      trail={[{ label: words.home.title, to: admin }]}
      commands={commands}
      problem={found.error}
      onRetry={() => void found.refetch()}
      flush
    >
      {found.error === null ? (
        <VirtualTable
          label={text.title}
          rows={rowsOf(found.data?.credentials)}
          columns={columns}
          rowKey={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: `${oauth}/${id}` })}
          empty={none}
        />
      ) : null}
    </Page>
  );
}
